import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { IconDownload, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { ConfirmButton, count, Empty, Problem } from '../../../ui';
import type { LookupTable } from '../lab.types';
import { downloadTable, useDeleteTable } from '../tables.api';

type Props = { tables: readonly LookupTable[]; onOpen: (id: string | null) => void };

/** All lookup tables, with what uses them. */
export function TableList({ tables, onOpen }: Props) {
  const remove = useDeleteTable();
  const [failure, setFailure] = useState<unknown>(null);
  const make = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => onOpen(null)}>
      New table
    </Button>
  );
  if (tables.length === 0) {
    return (
      <Empty title="No lookup tables yet" action={make}>
        A lookup table exchanges values for others, such as CA for California. Any number of rules can share
        one.
      </Empty>
    );
  }
  return (
    <Stack>
      {failure !== null && <Problem failure={failure} />}
      <ul className="plain-list" aria-label="Lookup tables">
        {tables.map((table) => (
          <li key={table.id} className="table-row">
            <div>
              <Anchor component="button" type="button" fw={550} onClick={() => onOpen(table.id)}>
                {table.name}
              </Anchor>
              <Text c="dimmed" fz="xs">
                {count(table.entries.length, 'value')},{' '}
                {table.usedBy.length === 0 ? 'used by no rule' : `used by ${table.usedBy.join(', ')}`}
              </Text>
            </div>
            <Group gap="xs">
              <Button
                variant="default"
                size="xs"
                leftSection={<IconDownload size={14} aria-hidden />}
                aria-label={`Export ${table.name} as CSV`}
                onClick={() => {
                  setFailure(null);
                  downloadTable(table.id, table.name).catch(setFailure);
                }}
              >
                Export CSV
              </Button>
              <ConfirmButton
                title={`Remove ${table.name}?`}
                what={
                  table.usedBy.length === 0
                    ? `The table and its ${count(table.entries.length, 'value')} are removed. Older versions of the mapping keep theirs.`
                    : `${table.usedBy.join(', ')} uses it. Take the step out of the rule first, and save.`
                }
                confirm="Remove table"
                onConfirm={() => remove.mutateAsync(table)}
                button={{ size: 'xs', 'aria-label': `Remove ${table.name}` }}
              >
                Remove
              </ConfirmButton>
            </Group>
          </li>
        ))}
      </ul>
      <Group>{make}</Group>
    </Stack>
  );
}
