import { Anchor, Button, Checkbox, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { announce, ConfirmButton, count, ListStates, Panel, Problem, RelativeTime } from '../../ui';
import { useDecideWaiting, useWaiting, type WaitingDecision } from './connection.api';

const UNDO =
  'They stay under Deliveries, Ignored. There each can be opened and taken in after all: Undo ignore.';

/** What came while the connection was not active: process all, choose, or ignore. */
export function WaitingDeliveries() {
  const waiting = useWaiting();
  const decide = useDecideWaiting();
  const all = useDecideWaiting();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const run = async (decision: WaitingDecision, by = decide) => {
    await by.mutateAsync(decision);
    // Whoever was chosen since for another question stays chosen.
    const decided = new Set(decision.deliveryIds);
    setChosen((now) => new Set([...now].filter((id) => !decided.has(id))));
    announce(decision.decision === 'ignore' ? 'Ignored' : 'The deliveries are being processed');
  };
  const toggle = (id: string) =>
    setChosen((now) => {
      const next = new Set(now);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  return (
    <Panel component="section" aria-labelledby="waiting">
      <Title order={2} id="waiting" mb="xs">
        Waiting deliveries
      </Title>
      {all.error && <Problem failure={all.error} />}
      <ListStates
        query={waiting}
        rows={3}
        isEmpty={(data) => data.count === 0}
        empty={<Text c="dimmed">None is left.</Text>}
      >
        {({ count: number, upTo, digest, deliveries }) => {
          // Nobody is ignored whom this list did not count.
          const shown = { upTo, digest };
          const picked = deliveries
            .filter((delivery) => chosen.has(delivery.id))
            .map((delivery) => delivery.id);
          return (
            <Stack gap="sm">
              <Text>
                {count(number, 'delivery', 'deliveries')} came while the connection was not active. Nothing is
                lost. Process them all, choose some, or ignore them.
              </Text>
              <ul className="plain-list" aria-label="Waiting deliveries">
                {deliveries.map((delivery) => (
                  <li key={delivery.id}>
                    <Group justify="space-between" gap="sm">
                      <Checkbox
                        label={delivery.person}
                        description={`${delivery.said} · ${delivery.workflowName}`}
                        checked={chosen.has(delivery.id)}
                        onChange={() => toggle(delivery.id)}
                      />
                      <RelativeTime at={delivery.receivedAt} />
                    </Group>
                  </li>
                ))}
              </ul>
              {number > deliveries.length && (
                <Anchor component={Link} to="/deliveries?outcome=waiting">
                  See all {number.toLocaleString('en-GB')} under Deliveries
                </Anchor>
              )}
              <Group gap="xs" justify="flex-end">
                <ConfirmButton
                  title="Ignore these deliveries?"
                  what={`${count(picked.length, 'delivery', 'deliveries')} will be ignored: nobody is enrolled by them. ${UNDO}`}
                  confirm="Ignore the chosen deliveries"
                  frozen
                  onConfirm={() => run({ decision: 'ignore', deliveryIds: picked })}
                  button={{ disabled: picked.length === 0 }}
                >
                  Ignore chosen
                </ConfirmButton>
                <ConfirmButton
                  title="Ignore all deliveries?"
                  what={`All ${count(number, 'delivery', 'deliveries')} will be ignored: nobody is enrolled by them. ${UNDO}`}
                  confirm="Ignore all deliveries"
                  onConfirm={() => run({ decision: 'ignore', ...shown })}
                >
                  Ignore all
                </ConfirmButton>
                <ProcessChosen
                  chosen={picked.length}
                  others={number - picked.length}
                  onConfirm={() =>
                    run(
                      picked.length === number
                        ? { decision: 'processAll' }
                        : { decision: 'process', deliveryIds: picked, ...shown },
                    )
                  }
                />
                <Button
                  loading={all.isPending}
                  onClick={() => void run({ decision: 'processAll' }, all).catch(() => {})}
                >
                  Process all
                </Button>
              </Group>
            </Stack>
          );
        }}
      </ListStates>
    </Panel>
  );
}

type ProcessChosenProps = { chosen: number; others: number; onConfirm: () => Promise<unknown> };

/** The others cannot wait once the choice is made: that they are ignored is said before. */
function ProcessChosen({ chosen, others, onConfirm }: ProcessChosenProps) {
  const many = count(chosen, 'delivery', 'deliveries');
  return (
    <ConfirmButton
      title={`Process ${many}?`}
      what={
        others === 0 ? (
          'These are all that wait. What comes meanwhile is processed too.'
        ) : (
          <Stack gap="xs">
            <Text>
              Everything else that waits is ignored: {count(others, 'delivery', 'deliveries')}. Nobody is
              enrolled by them. What comes meanwhile is processed.
            </Text>
            <Text>{UNDO}</Text>
          </Stack>
        )
      }
      confirm={
        others === 0 ? `Process ${many}` : `Process ${chosen.toLocaleString('en-GB')}, ignore the rest`
      }
      confirmColor={others === 0 ? 'indigo' : 'red'}
      frozen
      onConfirm={onConfirm}
      button={{ disabled: chosen === 0 }}
    >
      Process chosen
    </ConfirmButton>
  );
}
