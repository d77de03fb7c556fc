import { Select, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { Trial } from '../../../../api/types';
import { ListStates, Panel, relative } from '../../../../ui';
import { TrialForm } from './TrialForm';
import { TrialOutcome } from './TrialOutcome';
import { TrialProgress } from './TrialProgress';
import { useLearning, useTrials } from './trial.api';
import { isRunning } from './trial.model';

/** The id of the panel's heading: what the button above the regions leads to. */
export const TRIAL = 'try-on-many';

/** The mapping on screen, run over many people that Ashby has, before it is saved. */
export function TrialPanel() {
  const trials = useTrials();
  useLearning();
  const [chosen, setChosen] = useState<string | null>(null);
  const all = trials.data ?? [];
  const shown = all.find(({ id }) => id === chosen) ?? all[0];
  return (
    <Panel component="section" aria-labelledby={TRIAL} mt="md">
      <Title order={2} id={TRIAL}>
        Try on many
      </Title>
      <Text c="dimmed" mb="sm" maw="70ch">
        Runs the mapping on screen, saved or not, over people whom Ashby already has. Nobody is imported and
        nothing is changed by it.
      </Text>
      <TrialForm busy={all.some(isRunning)} onBegun={(trial) => setChosen(trial.id)} />
      <ListStates query={trials} rows={2} isEmpty={(data) => data.length === 0} empty={<NoTrial />}>
        {() =>
          shown && (
            <Stack gap="md" mt="md">
              {all.length > 1 && <EarlierTrials trials={all} shown={shown} onChoose={setChosen} />}
              <TrialProgress trial={shown} />
              <TrialOutcome key={shown.id} trial={shown} />
            </Stack>
          )
        }
      </ListStates>
    </Panel>
  );
}

function NoTrial() {
  return (
    <Text c="dimmed" mt="md">
      Nothing was tried yet. Choose a stage or a status and press Try: then you see who would be imported, who
      would need attention and why, and what would change for your employees.
    </Text>
  );
}

type EarlierProps = { trials: readonly Trial[]; shown: Trial; onChoose: (id: string) => void };

function EarlierTrials({ trials, shown, onChoose }: EarlierProps) {
  return (
    <Select
      label="Tries"
      data={trials.map((each) => ({
        value: each.id,
        label: `${each.scope}, ${isRunning(each) ? 'under way' : relative(each.startedAt)}`,
      }))}
      value={shown.id}
      onChange={(id) => id && onChoose(id)}
      allowDeselect={false}
      maw={520}
    />
  );
}
