import { Anchor, Button, Checkbox, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { AttentionGroup, AttentionRow } from '../../../api/types';
import { RelativeTime } from '../../../ui';
import { DECIDE, ENTER } from '../deliveries.model';
import { usePlace } from '../place';

type Props = {
  row: AttentionRow;
  group: Pick<AttentionGroup, 'action' | 'title'>;
  /** Whether what stands in the way is said here: not where it is the same for all. */
  message: boolean;
  chosen: boolean;
  onChoose: () => void;
};

/** What a person does on the delivery's own page. */
const THERE: Partial<Record<NonNullable<AttentionGroup['action']>, string>> = {
  decideMatch: 'Decide',
  enterValue: 'Enter the value',
};

/** One delivery of a group: who, since when, and what is done about it. */
export function Row({ row, group, message, chosen, onChoose }: Props) {
  const place = usePlace();
  const person = row.person || 'Unknown person';
  const there = group.action ? THERE[group.action] : undefined;
  return (
    <li className="attention-row">
      <Checkbox checked={chosen} onChange={onChoose} aria-label={`Choose ${person}`} />
      <div className="attention-who">
        <Anchor component={Link} to={`/deliveries/${row.id}`} state={place} fw={550} id={`who-${row.id}`}>
          {person}
        </Anchor>
        <Text c="dimmed" fz="xs" component="div">
          {row.said} · {row.workflowName} · <RelativeTime at={row.receivedAt} />
        </Text>
        {message && <Text className="attention-message">{row.message}</Text>}
        {row.otherProblems.length > 0 && (
          <Text c="dimmed" fz="xs">{`Also: ${row.otherProblems.join(' ')}`}</Text>
        )}
      </div>
      {there && (
        <Button
          component={Link}
          state={place}
          to={`/deliveries/${row.id}#${group.action === 'enterValue' ? ENTER : DECIDE}`}
          variant="default"
          size="compact-md"
          mih={32}
          aria-describedby={`who-${row.id}`}
        >
          {there}
        </Button>
      )}
    </li>
  );
}
