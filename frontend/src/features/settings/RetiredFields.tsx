import { Button, Table, Title } from '@mantine/core';
import type { EmployeeField } from '../../api/types';
import { announce, Problem } from '../../ui';
import { useChangeField } from './fields.api';
import { typeLabel } from './settings.model';

/** Fields that are no longer used; their values are kept. */
export function RetiredFields({ fields }: { fields: EmployeeField[] }) {
  const change = useChangeField();
  const restore = (field: EmployeeField) =>
    change.mutate(
      { field, body: { retired: false } },
      { onSuccess: () => announce(`${field.label} is in use again`) },
    );
  return (
    <section aria-labelledby="retired">
      <Title order={2} id="retired" size="h3" mt="lg" mb="xs">
        Retired fields
      </Title>
      {change.error !== null && <Problem failure={change.error} />}
      <Table aria-labelledby="retired">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Field</Table.Th>
            <Table.Th scope="col">Type</Table.Th>
            <Table.Th scope="col" aria-label="Restore" />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {fields.map((field) => (
            <Table.Tr key={field.key}>
              <Table.Th scope="row" fw={550}>
                {field.label}
              </Table.Th>
              <Table.Td>{typeLabel(field.type)}</Table.Td>
              <Table.Td ta="right">
                <Button
                  size="xs"
                  variant="default"
                  loading={change.isPending && change.variables.field.key === field.key}
                  aria-label={`Restore ${field.label}`}
                  onClick={() => restore(field)}
                >
                  Restore
                </Button>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}
