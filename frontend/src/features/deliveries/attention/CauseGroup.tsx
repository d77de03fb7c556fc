import { Button, Checkbox, Group, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import type { AttentionGroup } from '../../../api/types';
import { LoadMore, Panel, Problem } from '../../../ui';
import { mendElsewhere } from '../deliveries.model';
import { groupQuery } from './attention.api';
import {
  type Choice,
  chosenNumber,
  isChosen,
  leadWords,
  NOTHING,
  present,
  selectionOf,
  sharedMessage,
  toggled,
  WHOLE,
  without,
} from './attention.model';
import { BulkBar } from './BulkBar';
import type { Asked } from './BulkQuestion';
import { Row } from './Row';
import type { Begin } from './useNotices';

type Props = {
  group: AttentionGroup;
  /** The search that found it. */
  search: string;
  begin: Begin;
  ask: (asked: Asked) => void;
};

/** All that wait for the same reason, and what mends them. */
export function CauseGroup({ group, search, begin, ask }: Props) {
  const [more, setMore] = useState(false);
  const [choice, setChoice] = useState<Choice>(NOTHING);
  // What was pressed goes with what it did: a dialog gives the focus back to it otherwise, past what came of it.
  const [round, setRound] = useState(0);
  const whole = useInfiniteQuery({ ...groupQuery(search, group.cause), enabled: more });
  const loaded = more ? whole.data : undefined;
  const rows = loaded?.pages.flatMap((page) => page.items) ?? group.rows;
  const shown = rows.map((row) => row.id);
  const chosen = present(choice, shown);
  const number = chosenNumber(chosen, group);
  const meant = number > 0 ? chosen : WHOLE;
  const meantNumber = chosenNumber(meant, group);
  const which = selectionOf(meant, group.cause, search);
  const onDone = () => {
    setChoice((now) => without(now, meant));
    setRound((now) => now + 1);
  };
  const shared = sharedMessage(rows);
  const elsewhere = mendElsewhere(group);
  const title = `cause-${group.cause}`;
  return (
    <Panel component="section" aria-labelledby={title}>
      <Group justify="space-between" align="flex-start" gap="sm">
        <div className="cause">
          <Title order={2} id={title}>
            {group.title}
          </Title>
          <Text c="dimmed">{leadWords(group, shared)}</Text>
        </div>
        {elsewhere && (
          <Button component={Link} to={elsewhere.to} variant="default">
            {elsewhere.label}
          </Button>
        )}
      </Group>
      <div className="choosing">
        <Checkbox
          label={`Select all ${group.deliveries.toLocaleString('en-GB')}`}
          aria-label={`Select all ${group.deliveries.toLocaleString('en-GB')}: ${group.title}`}
          checked={number > 0 && number === group.deliveries}
          indeterminate={number > 0 && number < group.deliveries}
          onChange={(event) => setChoice(event.currentTarget.checked ? WHOLE : NOTHING)}
        />
        <BulkBar
          key={round}
          group={group}
          which={which}
          number={meantNumber}
          chosen={number > 0}
          begin={begin}
          onAsk={(what) =>
            ask({ what, employeeField: group.employeeField, which, number: meantNumber, onDone })
          }
          onDone={onDone}
        />
      </div>
      <ul className="plain-list">
        {rows.map((row) => (
          <Row
            key={row.id}
            row={row}
            group={group}
            message={shared === null}
            chosen={isChosen(chosen, row.id)}
            onChoose={() => setChoice(toggled(chosen, row.id, shown))}
          />
        ))}
      </ul>
      {loaded ? (
        <LoadMore list={whole} />
      ) : whole.isLoadingError ? (
        <Problem failure={whole.error} onRetry={() => void whole.refetch()} />
      ) : (
        (more || group.next !== null) && (
          <Button mt="sm" variant="default" loading={more} onClick={() => setMore(true)}>
            Load more
          </Button>
        )
      )}
    </Panel>
  );
}
