import { Anchor, Checkbox, Table, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { LedgerEntry } from '../../api/types';
import { Missing, RelativeTime } from '../../ui';
import { type LedgerState, nameOf, whyWords } from './ledger.model';

type Props = {
  rows: LedgerEntry[];
  state: LedgerState;
  /** As at the verdict. */
  alarm: boolean;
  /** By application; null where nobody can be chosen. */
  chosen: ReadonlySet<string> | null;
  onChoose: (applications: readonly string[], on: boolean) => void;
};

/** Person, stage, when they entered it, and why they are not here. */
export function PeopleTable({ rows, state, alarm, chosen, onChoose }: Props) {
  const hasWhy = state === 'explained' || state === 'waiting' || state === 'notTold';
  const choosable = chosen === null ? [] : rows.filter((row) => canBeChosen(row, state));
  const all = choosable.map((row) => row.applicationId);
  const on = all.filter((id) => chosen?.has(id)).length;
  return (
    <Table.ScrollContainer minWidth={300} type="native">
      <Table aria-label="People">
        <Table.Thead>
          <Table.Tr>
            {all.length > 0 && (
              <Table.Th scope="col" w={44}>
                <Checkbox
                  aria-label="Choose all in this list"
                  checked={on === all.length}
                  indeterminate={on > 0 && on < all.length}
                  onChange={(event) => onChoose(all, event.currentTarget.checked)}
                />
              </Table.Th>
            )}
            <Table.Th scope="col">Person</Table.Th>
            <Table.Th scope="col" visibleFrom="sm">
              Entered
            </Table.Th>
            {hasWhy && (
              <Table.Th scope="col" visibleFrom="sm">
                Why
              </Table.Th>
            )}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.applicationId}>
              {all.length > 0 && (
                <Table.Td>
                  {all.includes(row.applicationId) && (
                    <Checkbox
                      aria-label={`Choose ${nameOf(row, state)}`}
                      checked={chosen?.has(row.applicationId) ?? false}
                      onChange={(event) => onChoose([row.applicationId], event.currentTarget.checked)}
                    />
                  )}
                </Table.Td>
              )}
              <Table.Td className="person">
                <Name row={row} state={state} />
                <Text c="dimmed" fz="xs">
                  {[row.stage, row.jobTitle].filter(Boolean).join(' · ')}
                  {row.provedByHistory && ' (by history; further on now)'}
                </Text>
                <Text c="dimmed" fz="xs" hiddenFrom="sm" component="div">
                  {row.enteredAt && <RelativeTime at={row.enteredAt} prefix="Entered" />}
                  {hasWhy && whyWords(row, state, alarm) && <div>{whyWords(row, state, alarm)}</div>}
                </Text>
              </Table.Td>
              <Table.Td visibleFrom="sm">
                {row.enteredAt ? <RelativeTime at={row.enteredAt} /> : <Missing />}
              </Table.Td>
              {hasWhy && <Table.Td visibleFrom="sm">{whyWords(row, state, alarm) ?? <Missing />}</Table.Td>}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function canBeChosen({ setAside, deliveryId }: LedgerEntry, state: LedgerState): boolean {
  switch (state) {
    case 'explained':
      return setAside;
    case 'waiting':
      return deliveryId === null;
    default:
      return true;
  }
}

/** With the way to the record, or else to the delivery. */
function Name({ row, state }: { row: LedgerEntry; state: LedgerState }) {
  const name = nameOf(row, state);
  const to = row.employeeId
    ? `/employees/${row.employeeId}`
    : row.deliveryId
      ? `/deliveries/${row.deliveryId}`
      : null;
  return to ? (
    <Anchor component={Link} to={to} fw={550}>
      {name}
    </Anchor>
  ) : (
    <Text fw={550}>{name}</Text>
  );
}
