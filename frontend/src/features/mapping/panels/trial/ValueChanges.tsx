import { Checkbox, Group, Select, Stack, Text, Title } from '@mantine/core';
import { memo, useState } from 'react';
import type { Applied, Trial, TrialResults } from '../../../../api/types';
import { announce, ConfirmButton, count } from '../../../../ui';
import { ShowMore } from '../ShowMore';
import { AppliedWords } from './AppliedWords';
import { ChangesTable } from './ChangesTable';
import { useApply } from './trial.api';
import {
  appliedPeople,
  appliedWords,
  applyWords,
  type ChangedPerson,
  changedFields,
  changedPeople,
  changedWords,
} from './trial.model';

type Props = {
  trial: Trial;
  results: TrialResults;
  /** These are the results of the saved mapping: only that can be applied. */
  saved: boolean;
};

/** Value by value: what would change for those who are employees already, and the button that changes it for some. */
export const ValueChanges = memo(function ValueChanges({ trial, results, saved }: Props) {
  const apply = useApply(trial.id);
  const [field, setField] = useState<string | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [applied, setApplied] = useState<{ done: Applied; people: ChangedPerson[] } | null>(null);
  const everybody = changedPeople(results, null);
  const shown = changedPeople(results, field);
  const picked = everybody.filter(({ applicationId }) => chosen.has(applicationId));
  const toggle = (ids: readonly string[], on: boolean) =>
    setChosen((now) => {
      const next = new Set(now);
      for (const id of ids) on ? next.add(id) : next.delete(id);
      return next;
    });
  const run = async () => {
    const ids = picked.map(({ applicationId }) => applicationId);
    const done = await apply.mutateAsync(ids);
    setApplied({ done, people: appliedPeople(picked, done) });
    // Whoever was chosen since stays chosen.
    toggle(ids, false);
    announce(appliedWords(done));
  };
  if (everybody.length === 0) return <AppliedWords applied={applied} />;
  const open = shown.filter(({ canApply }) => canApply);
  const all = open.length > 0 && open.every(({ applicationId }) => chosen.has(applicationId));
  const some = open.some(({ applicationId }) => chosen.has(applicationId));
  return (
    <section aria-labelledby="value-changes">
      <Title order={3} id="value-changes">
        What would change for employees
      </Title>
      <Text c="dimmed" mb="sm">
        {changedWords(everybody)} What a person typed by hand stays as it is.
      </Text>
      <AppliedWords applied={applied} />
      <Group align="flex-end" gap="sm" mb="xs">
        <Select
          label="Show changes of"
          data={[{ value: '', label: 'Every field' }, ...changedFields(results)]}
          value={field ?? ''}
          onChange={(value) => setField(value || null)}
          allowDeselect={false}
          miw={220}
        />
        {saved && open.length > 0 && (
          <Checkbox
            label={`Choose all ${open.length}`}
            checked={all}
            indeterminate={some && !all}
            onChange={() =>
              toggle(
                open.map(({ applicationId }) => applicationId),
                !all,
              )
            }
            mb={8}
          />
        )}
      </Group>
      <ShowMore items={shown} most={20} what="employees">
        {(people) => (
          <ChangesTable
            people={people}
            everyone={results.persons}
            chosen={saved ? chosen : null}
            onChoose={toggle}
          />
        )}
      </ShowMore>
      <Stack gap={4} mt="sm" align="flex-start">
        {saved && open.length === 0 ? (
          <Text>
            Nobody listed can be chosen: the application that was tried does not decide their values. Beside
            each it is said which one does. Try on a stage or status that that one is in, or move this one
            into a stage that a listener waits for: from then on it decides.
          </Text>
        ) : saved ? (
          <ConfirmButton
            title={`Apply the mapping to ${count(picked.length, 'employee')}?`}
            what={
              <Text>
                {applyWords(picked)} Each gets all of the values shown for them, also of fields that are not
                listed now. Where each value came from is kept. Nobody is enrolled by it, and nobody else is
                changed.
              </Text>
            }
            confirm={`Apply to ${count(picked.length, 'employee')}`}
            confirmColor="indigo"
            frozen
            onConfirm={run}
            button={{ disabled: picked.length === 0, variant: 'filled' }}
          >
            Apply to chosen
          </ConfirmButton>
        ) : (
          <Text>
            These are the results of a mapping that is not the saved one. Save it first: then it can be
            applied to employees whom you choose.
          </Text>
        )}
      </Stack>
    </section>
  );
});
