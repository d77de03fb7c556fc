import { Anchor, Button, Table, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { EmployeeRow } from '../../api/types';
import { useIsAdministrator } from '../../app/me';
import { Empty, ListStates, Page, PageHeader, plainDate } from '../../ui';
import { AddEmployee } from './AddEmployee';
import { employeesQuery } from './employees.api';

/** Everyone, by name. */
export default function EmployeesPage() {
  const administrator = useIsAdministrator();
  const [params, setParams] = useSearchParams();
  const search = params.get('search') ?? '';
  return (
    <Page wide>
      <PageHeader
        title="Employees"
        lead={
          administrator
            ? 'Everyone who was imported from Ashby or added by hand.'
            : 'Some fields are for administrators only. To add or change someone, ask an administrator.'
        }
        actions={administrator && <AddEmployee />}
      />
      <Search
        value={search}
        onChange={(value) => setParams(value ? { search: value } : {}, { replace: true })}
      />
      <List search={search} administrator={administrator} />
    </Page>
  );
}

function Search({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const [text, setText] = useState(value);
  const [settled] = useDebouncedValue(text.trim(), 250);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what the person typed may change the address
  useEffect(() => {
    if (settled !== value) onChange(settled);
  }, [settled]);
  return (
    <TextInput
      label="Search employees"
      type="search"
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      leftSection={<IconSearch size={16} aria-hidden />}
      maw={360}
      size="md"
      mb="md"
      autoComplete="off"
    />
  );
}

function List({ search, administrator }: { search: string; administrator: boolean }) {
  const employees = useInfiniteQuery({ ...employeesQuery(search), placeholderData: keepPreviousData });
  const rows = employees.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <ListStates
      query={employees}
      rows={8}
      isEmpty={() => rows.length === 0}
      empty={
        search ? (
          <Empty title={`Nobody found for “${search}”`}>Try another part of the name.</Empty>
        ) : (
          <Empty title="There is nobody yet">
            {administrator
              ? 'People appear here when a listener imports them from Ashby. You can also add someone by hand.'
              : 'People appear here when they are imported from Ashby.'}
          </Empty>
        )
      }
    >
      {() => (
        <>
          <Rows rows={rows} />
          {employees.hasNextPage && (
            <Button
              mt="sm"
              mih={44}
              variant="default"
              loading={employees.isFetchingNextPage}
              onClick={() => void employees.fetchNextPage()}
            >
              Load more
            </Button>
          )}
        </>
      )}
    </ListStates>
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
              <Table.Td style={{ overflowWrap: 'anywhere' }}>
                <Anchor component={Link} to={`/employees/${row.id}`} fw={550}>
                  {row.name}
                </Anchor>
                {row.jobTitle && (
                  <Text c="dimmed" fz="xs" hiddenFrom="sm">
                    {row.jobTitle}
                  </Text>
                )}
              </Table.Td>
              <Table.Td visibleFrom="sm">{row.jobTitle ?? '—'}</Table.Td>
              <Table.Td visibleFrom="md">{row.department ?? '—'}</Table.Td>
              <Table.Td style={{ whiteSpace: 'nowrap' }}>
                {row.startDate ? plainDate(row.startDate) : '—'}
              </Table.Td>
              <Table.Td visibleFrom="sm">
                {row.workflows.length > 0 ? row.workflows.join(', ') : '—'}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
