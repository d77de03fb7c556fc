import { Anchor, Button, Stack, Table, Text } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import type { EmployeeRow } from '../../api/types';
import { useIsAdministrator } from '../../app/me';
import { Empty, Missing, Page, PagedList, PageHeader, plainDate, SearchField } from '../../ui';
import { AddEmployee } from './AddEmployee';
import { employeesQuery } from './employees.api';

/** Everyone, by name. */
export default function EmployeesPage() {
  const administrator = useIsAdministrator();
  const [params, setParams] = useSearchParams();
  const search = params.get('search') ?? '';
  const employees = useInfiniteQuery({ ...employeesQuery(search), placeholderData: keepPreviousData });
  return (
    <Page wide>
      <PageHeader
        title="Employees"
        lead={
          administrator
            ? 'Everyone who was imported from Ashby or a file, or added by hand.'
            : 'Some fields are for administrators only. To add or change someone, ask an administrator.'
        }
        actions={
          administrator && (
            <>
              <Button component={Link} to="/employees/import" variant="default">
                Import from CSV
              </Button>
              <AddEmployee />
            </>
          )
        }
      />
      <Stack gap="md">
        <SearchField
          label="Search employees"
          value={search}
          onChange={(value) => setParams(value ? { search: value } : {}, { replace: true })}
        />
        <PagedList
          list={employees}
          search={search}
          empty={
            <Empty title="There is nobody yet">
              {administrator
                ? 'People appear here when a listener imports them from Ashby. You can also add someone by hand, or import a CSV file.'
                : 'People appear here when they are imported from Ashby.'}
            </Empty>
          }
        >
          {(rows) => <Rows rows={rows} />}
        </PagedList>
      </Stack>
    </Page>
  );
}

function Rows({ rows }: { rows: EmployeeRow[] }) {
  return (
    <Table.ScrollContainer minWidth={320} type="native">
      <Table aria-label="Employees">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Name</Table.Th>
            <Table.Th scope="col" visibleFrom="sm">
              Job title
            </Table.Th>
            <Table.Th scope="col" visibleFrom="md">
              Department
            </Table.Th>
            <Table.Th scope="col">Start date</Table.Th>
            <Table.Th scope="col" visibleFrom="sm">
              Workflows
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.id}>
              <Table.Td className="person">
                <Anchor component={Link} to={`/employees/${row.id}`} fw={550}>
                  {row.name}
                </Anchor>
                {row.jobTitle && (
                  <Text c="dimmed" fz="xs" hiddenFrom="sm">
                    {row.jobTitle}
                  </Text>
                )}
              </Table.Td>
              <Table.Td visibleFrom="sm">{row.jobTitle ?? <Missing />}</Table.Td>
              <Table.Td visibleFrom="md">{row.department ?? <Missing />}</Table.Td>
              <Table.Td className="figures">
                {row.startDate ? plainDate(row.startDate) : <Missing />}
              </Table.Td>
              <Table.Td visibleFrom="sm">
                {row.workflows.length > 0 ? row.workflows.join(', ') : <Missing />}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
