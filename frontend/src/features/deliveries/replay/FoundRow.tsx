import { Anchor, Checkbox, Group, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { ReplayRow, ValueChange } from '../../../api/types';
import { Missing, RelativeTime, StateBadge } from '../../../ui';

type Props = {
  row: ReplayRow;
  /** null where it cannot be chosen. */
  chosen: boolean | null;
  onChoose: (on: boolean) => void;
};

/** One delivery: who, what would become of it, and value by value from what to what. */
export function FoundRow({ row, chosen, onChoose }: Props) {
  const person = row.person || 'Unknown person';
  const found = row.replayed;
  return (
    <li className="replay-row">
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
        {found && row.state !== 'applied' && <Text>{found.message}</Text>}
        {found && found.changes.length > 0 && (
          <Values what={`Changes for ${person}`} head={['From', 'To']} values={found.changes} />
        )}
        {found && found.kept.length > 0 && (
          <Values
            what={`Typed by a person at ${person}, so it stays`}
            head={['Stays', 'Ashby says']}
            values={found.kept}
          />
        )}
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

type ValuesProps = { what: string; head: [string, string]; values: readonly ValueChange[] };

/** Field by field; on a phone each below the other. */
function Values({ what, head: [from, to], values }: ValuesProps) {
  return (
    <table className="replay-values" aria-label={what}>
      <thead>
        <tr>
          <th scope="col">Field</th>
          <th scope="col">{from}</th>
          <th scope="col">{to}</th>
        </tr>
      </thead>
      <tbody>
        {values.map((value) => (
          <tr key={value.employeeField}>
            <th scope="row">{value.label}</th>
            <td data-head={from}>{value.from ?? <Missing />}</td>
            <td data-head={to}>{value.to ?? <Missing />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
