import { Button, Table } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api/http';
import { keys } from '../../api/keys';
import { Breadcrumb, Empty, ListStates, Page, PageHeader } from '../../ui';
import { NewField } from './NewField';
import { typeLabel } from './settings.model';

function useEmployeeFields() {
  return useQuery({
    queryKey: keys.employeeFields,
    queryFn: async ({ signal }) => {
      const fields = await api.get('/employee-fields', { signal });
      return [...fields].sort((one, other) => one.position - other.position);
    },
  });
}

/** Settings > Employee fields: what an employee record holds. */
export default function EmployeeFieldsPage() {
  const fields = useEmployeeFields();
  const [adding, setAdding] = useState(false);
  return (
    <Page>
      <Breadcrumb steps={[{ label: 'Settings', to: '/settings' }, { label: 'Employee fields' }]} />
      <PageHeader
        title="Employee fields"
        lead="What an employee record holds. Restricted fields are seen by administrators only."
        actions={<Button onClick={() => setAdding(true)}>New field</Button>}
      />
      <ListStates
        query={fields}
        rows={10}
        isEmpty={(data) => data.length === 0}
        empty={<Empty title="There are no employee fields" />}
      >
        {(data) => (
          <Table.ScrollContainer minWidth={480}>
            <Table>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>Field</Table.Th>
                  <Table.Th>Type</Table.Th>
                  <Table.Th>Required</Table.Th>
                  <Table.Th>Who sees it</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {data.map((field) => (
                  <Table.Tr key={field.key}>
                    <Table.Th scope="row" fw={550}>
                      {field.label}
                    </Table.Th>
                    <Table.Td>
                      {typeLabel(field.type)}
                      {field.choices.length > 0 && `: ${field.choices.join(', ')}`}
                    </Table.Td>
                    <Table.Td>{field.required ? 'Required' : 'Optional'}</Table.Td>
                    <Table.Td>{field.restricted ? 'Administrators' : 'Everyone'}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        )}
      </ListStates>
      <NewField opened={adding} onClose={() => setAdding(false)} />
    </Page>
  );
}
