import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { IconDownload, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { ConfirmButton, count, Empty, Problem } from '../../../ui';
import { useLab } from '../lab.context';
import type { LookupTable, Rule } from '../lab.types';
import { downloadTable, useDeleteTable } from '../tables.api';
import { sizeWords } from './tables.model';

type Props = {
  tables: readonly LookupTable[];
  onOpen: (id: string | null) => void;
  /** To the row of an employee field, by its label. */
  onRow: (label: string) => void;
};

/** All lookup tables, with what uses them. */
export function TableList({ tables, onOpen, onRow }: Props) {
  const { rules, labelOf } = useLab();
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
        {tables.map((table) => {
          const drawn = rules
            .filter((rule) => looksUp(rule, table.id))
            .map((rule) => labelOf(rule.employeeField));
          const users = [...new Set([...table.usedBy, ...drawn])];
          return (
            <li key={table.id} className="table-row">
              <div>
                <Anchor component="button" type="button" fw={550} onClick={() => onOpen(table.id)}>
                  {table.name}
                </Anchor>
                <Text c="dimmed" fz="xs">
                  {sizeWords(table.entries)},{' '}
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
                    users.length === 0 ? (
                      `The table and its ${count(table.entries.length, 'value')} are removed. Older versions of the mapping keep theirs.`
                    ) : (
                      <InUse users={users} saved={table.usedBy.length > 0} onRow={onRow} />
                    )
                  }
                  confirm="Remove table"
                  cannot={users.length > 0}
                  onConfirm={() => remove.mutateAsync(table)}
                  button={{ size: 'xs', 'aria-label': `Remove ${table.name}` }}
                >
                  Remove
                </ConfirmButton>
              </Group>
            </li>
          );
        })}
      </ul>
      <Group>{make}</Group>
    </Stack>
  );
}

function looksUp({ transforms }: Rule, table: string): boolean {
  return transforms.some((step) => step.kind === 'lookup' && step.table === table);
}

type InUseProps = { users: readonly string[]; saved: boolean; onRow: (label: string) => void };

/** Why a table cannot be removed, with the way to each rule that uses it. */
function InUse({ users, saved, onRow }: InUseProps) {
  return (
    <Stack gap="xs">
      <Text>
        {users.length === 1 ? 'This row looks values up in it.' : 'These rows look values up in it.'}{' '}
        {`Take the step out of ${users.length === 1 ? 'its rule' : 'their rules'} first${saved ? ', and save' : ''}.`}
      </Text>
      <Group gap="xs">
        {users.map((label) => (
          <Button key={label} variant="default" size="xs" onClick={() => onRow(label)}>
            {`Go to ${label}`}
          </Button>
        ))}
      </Group>
    </Stack>
  );
}
