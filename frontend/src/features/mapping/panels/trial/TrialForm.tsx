import { Button, Group, NumberInput, Select, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Trial } from '../../../../api/types';
import { announce, Problem } from '../../../../ui';
import { useStages, useTry } from './trial.api';
import { MOST_PEOPLE, newTrial, scopes, USUAL_PEOPLE } from './trial.model';

type Props = { busy: boolean; onBegun: (trial: Trial) => void };

/** Whom to try it on. */
export function TrialForm({ busy, onBegun }: Props) {
  const stages = useStages();
  const attempt = useTry();
  const [scope, setScope] = useState<string | null>(null);
  const [people, setPeople] = useState<number | string>(USUAL_PEOPLE);
  const [asked, setAsked] = useState(false);
  const wanted = newTrial(scope, people);
  const run = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (!wanted) return;
    attempt.mutate(wanted, {
      onSuccess: (trial) => {
        setAsked(false);
        announce('Trying it. You can go on meanwhile.');
        onBegun(trial);
      },
    });
  };
  const badNumber = newTrial('status:Hired', people) === null;
  return (
    <form onSubmit={run} noValidate>
      <Group align="flex-start" gap="sm" className="trial-form">
        <Select
          label="Stage or status"
          placeholder={stages.isPending ? 'Asking Ashby for its stages…' : 'Choose whom to take'}
          data={scopes(stages.data)}
          value={scope}
          onChange={setScope}
          searchable
          selectFirstOptionOnChange
          allowDeselect={false}
          nothingFoundMessage="No stage has this name"
          error={asked && scope === null ? 'Choose a stage or a status.' : undefined}
          className="trial-scope"
        />
        <NumberInput
          label="How many people"
          value={people}
          onChange={setPeople}
          min={1}
          max={MOST_PEOPLE}
          clampBehavior="none"
          allowDecimal={false}
          hideControls
          error={asked && badNumber ? `From 1 to ${MOST_PEOPLE}.` : undefined}
          w={150}
        />
        <Button type="submit" loading={attempt.isPending} disabled={busy} mt={25}>
          Try
        </Button>
      </Group>
      {stages.data?.problem && (
        <Text c="dimmed" fz="xs" mt={4}>
          {stages.data.problem} The stages that Ashby gave last are listed meanwhile.
        </Text>
      )}
      {stages.error && <Problem failure={stages.error} onRetry={() => void stages.refetch()} />}
      {attempt.error && <Problem failure={attempt.error} />}
    </form>
  );
}
