import { Box, Button, Group, Radio, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Delivery, MatchChoice } from '../../api/types';
import { announce, Panel, Problem } from '../../ui';
import { useDecide } from './deliveries.api';
import { DECIDE } from './deliveries.model';
import { MatchRecord } from './MatchRecord';
import { jobOf, saidOf } from './match.model';
import { useArrival } from './useArrival';

const NEW_PERSON = 'new';
const announceDecided = () => announce('Decided. Trying again. The story below follows.');

type EnrollAgainProps = {
  delivery: Delivery;
  who: MatchChoice;
  /** Who else it could be, should a person have chosen wrongly. */
  others: MatchChoice[];
};

/**
 * Who this is is known, and they are in the workflow already: whether once more is for a person to say. Where only a person said
 * who it is, that can still be taken back.
 */
export function EnrollAgain({ delivery, who, others }: EnrollAgainProps) {
  const decide = useDecide(delivery.id);
  const place = useArrival(DECIDE);
  const job = jobOf(delivery);
  const answer = (employeeId: string | null, onceMore = false) =>
    decide.mutate(onceMore ? { kind: 'decide', employeeId, onceMore } : { kind: 'decide', employeeId }, {
      onSuccess: announceDecided,
    });
  return (
    <Panel component="section" aria-label="Enroll once more?" ref={place} p="sm">
      <Stack gap="sm" align="flex-start">
        <div>
          <Text fw={550}>{who.name}</Text>
          <Text c="dimmed">{who.evidence}</Text>
          {job && <Text>This application is for the job “{job}”.</Text>}
        </div>
        <MatchRecord id={who.employeeId} name={who.name} said={saidOf(delivery)} />
        {decide.error && <Problem failure={decide.error} />}
        <Group gap="xs">
          <Button loading={decide.isPending} onClick={() => answer(who.employeeId, true)}>
            Enroll once more
          </Button>
          {others.map(({ employeeId, name }) => (
            <Button
              key={employeeId}
              variant="default"
              loading={decide.isPending}
              onClick={() => answer(employeeId)}
            >
              {`It is ${name}`}
            </Button>
          ))}
          {!who.certain && (
            <Button variant="default" loading={decide.isPending} onClick={() => answer(null)}>
              It is a new person
            </Button>
          )}
        </Group>
      </Stack>
    </Panel>
  );
}

/** Several employees may be this person: a person decides, Stagedoor never guesses. */
export function Match({ delivery }: { delivery: Delivery }) {
  const decide = useDecide(delivery.id);
  const said = saidOf(delivery);
  const mayBeNew = !delivery.match?.some(({ certain }) => certain);
  const [chosen, setChosen] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const place = useArrival(DECIDE);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!chosen) return;
    decide.mutate(
      { kind: 'decide', employeeId: chosen === NEW_PERSON ? null : chosen },
      { onSuccess: announceDecided },
    );
  };
  return (
    <Panel component="form" onSubmit={submit} p="sm">
      <Stack gap="sm" align="flex-start" ref={place} role="group" aria-label="Decide who this is">
        <Radio.Group
          label="Who is this person?"
          value={chosen ?? ''}
          onChange={setChosen}
          error={
            tried &&
            !chosen &&
            (mayBeNew ? 'Choose one of these people, or a new person.' : 'Choose who this is.')
          }
        >
          <Stack gap={4} my={6}>
            {delivery.match?.map(({ employeeId, name, evidence }) => (
              <Box key={employeeId}>
                <Radio value={employeeId} label={name} description={evidence} />
                <Box pl={30} pb={6}>
                  <MatchRecord id={employeeId} name={name} said={said} />
                </Box>
              </Box>
            ))}
            {mayBeNew && (
              <Radio value={NEW_PERSON} label="A new person" description="A new employee record is made." />
            )}
          </Stack>
        </Radio.Group>
        {decide.error && <Problem failure={decide.error} />}
        <Button type="submit" loading={decide.isPending}>
          Decide
        </Button>
      </Stack>
    </Panel>
  );
}
