import { Table, Text } from '@mantine/core';
import type { Step } from '../../api/types';
import { Missing } from '../../ui';
import { sourceSentence } from './story.model';
import { useNameOf } from './useNameOf';

/** The lines of a step: what was found, and for a mapped value where it came from. */
export function StepItems({ items, labelledBy }: { items: Step['items']; labelledBy: string }) {
  const nameOf = useNameOf(items);
  return (
    <Table aria-labelledby={labelledBy} mt={4} highlightOnHover={false}>
      <Table.Tbody>
        {items.map((item) => {
          const source = sourceSentence(item, nameOf);
          return (
            <Table.Tr key={`${item.label} ${item.value}`}>
              <Table.Th scope="row" fw={500} w="34%" style={{ overflowWrap: 'break-word' }}>
                {item.label}
              </Table.Th>
              <Table.Td style={{ overflowWrap: 'anywhere' }}>
                {item.value ?? (item.problem ? null : <Missing />)}
                {item.problem && <Text style={{ color: 'var(--tone-bad)' }}>{item.problem}</Text>}
                {source && (
                  <Text c="dimmed" fz="xs">
                    {source}
                  </Text>
                )}
              </Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}
