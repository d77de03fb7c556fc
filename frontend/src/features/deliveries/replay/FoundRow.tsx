import { Anchor, Checkbox, Group, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { Replayed, ReplayRow } from '../../../api/types';
import { Missing, RelativeTime, StateBadge } from '../../../ui';
import { messageBeyond } from './replay.model';

type Props = {
  row: ReplayRow;
  /** null where it cannot be chosen. */
  chosen: boolean | null;
  /** Whether others in the list can be chosen: then its place stays empty. */
  aligned: boolean;
  onChoose: (on: boolean) => void;
};

/** One delivery: who, what would become of it, and value by value from what to what. */
export function FoundRow({ row, chosen, aligned, onChoose }: Props) {
  const person = row.person || 'Unknown person';
  const found = row.replayed;
  return (
    <li className={aligned && chosen === null ? 'replay-row replay-aligned' : 'replay-row'}>
      {chosen !== null && (
        <Checkbox
          className="replay-check"
          aria-label={`Choose ${person}`}
          checked={chosen}
          onChange={(event) => onChoose(event.currentTarget.checked)}
        />
      )}
      <div className="replay-who">
        <Group gap="sm">
          <Anchor component={Link} to={`/deliveries/${row.deliveryId}`} fw={550}>
            {person}
          </Anchor>
          <Progressed row={row} />
        </Group>
        <Text c="dimmed" fz="xs" component="div">
          {row.said} · {row.workflowName} · <RelativeTime at={row.receivedAt} />
          {found?.mappingVersion != null && ` · mapping version ${found.mappingVersion}`}
        </Text>
        {row.note && <Text>{row.note}</Text>}
        {found && row.state !== 'applied' && messageBeyond(found) && <Text>{messageBeyond(found)}</Text>}
        {found && found.changes.length + found.kept.length > 0 && <Values of={found} person={person} />}
      </div>
    </li>
  );
}

function Progressed({ row: { state } }: { row: ReplayRow }) {
  switch (state) {
    case 'applied':
      return <StateBadge tone="good">Applied</StateBadge>;
    case 'notApplied':
      return <StateBadge tone="waiting">Not applied</StateBadge>;
    case 'chosen':
      return <StateBadge tone="info">Its turn comes</StateBadge>;
    default:
      return null;
  }
}

/** Field by field from what to what, and what stays; on a phone each below the other. */
function Values({ of: { changes, kept }, person }: { of: Replayed; person: string }) {
  return (
    <table className="replay-values" aria-label={`Changes for ${person}`}>
      <thead>
        <tr>
          <th scope="col">Field</th>
          <th scope="col">From</th>
          <th scope="col">To</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ employeeField, label, from, to }) => (
          <tr key={employeeField}>
            <th scope="row">{label}</th>
            <td>{from ?? <Missing />}</td>
            <td className="replay-to">{to ?? <Missing />}</td>
          </tr>
        ))}
        {kept.map(({ employeeField, label, from, to }) => (
          <tr key={employeeField}>
            <th scope="row">{label}</th>
            <td>{from ?? <Missing />}</td>
            <td className="replay-stays">Stays, because a person typed it. Ashby says {to ?? 'nothing'}.</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
