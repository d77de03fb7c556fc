import { Select, Stack, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { Trial, TrialResults, Tried } from '../../../../api/types';
import { announce, count, ListStates } from '../../../../ui';
import { useLab } from '../../lab.context';
import { useSettledRules } from '../settled';
import { useVersions } from '../versions/versions.api';
import { versionWords } from '../versions/versions.model';
import { Everyone } from './Everyone';
import { LeftOut, Reasons } from './Reasons';
import { useTrialResults } from './trial.api';
import { resultsWords, totals, withoutWords } from './trial.model';
import { hasResults } from './useTried';
import { ValueChanges } from './ValueChanges';

const SCREEN = 'screen';

/** What the mapping on screen, or a version, makes of a trial's people. */
export function TrialOutcome({ trial }: { trial: Trial }) {
  const { changed, mapping } = useLab();
  const rules = useSettledRules();
  const [by, setBy] = useState<string>(SCREEN);
  const versions = useVersions(hasResults(trial));
  const saved = versions.data?.pages.flatMap((page) => page.items) ?? [];
  const tried: Tried = by === SCREEN ? { rules } : { version: Number(by) };
  const results = useTrialResults(hasResults(trial) ? trial.id : null, tried);
  if (!hasResults(trial)) return null;
  const screen =
    changed.length === 0
      ? 'On screen, as it is saved'
      : `On screen, ${count(changed.length, 'unsaved change')}`;
  const isSaved = by === SCREEN ? changed.length === 0 : Number(by) === mapping.version;
  return (
    <Stack gap="lg">
      <Select
        label="Mapping"
        data={[
          { value: SCREEN, label: screen },
          ...saved.map((each) => ({ value: String(each.version), label: versionWords(each) })),
        ]}
        value={by}
        onChange={(value) => value && setBy(value)}
        allowDeselect={false}
        maw={360}
      />
      <ListStates query={results} rows={3}>
        {(data) => (
          <Stack gap="lg" aria-busy={results.isFetching || undefined}>
            <Totals results={data} />
            <Reasons results={data} />
            <LeftOut results={data} />
            <ValueChanges
              key={by}
              trial={trial}
              results={data}
              saved={isSaved && !results.isPlaceholderData}
            />
            <Everyone results={data} />
          </Stack>
        )}
      </ListStates>
    </Stack>
  );
}

/** The four numbers; heard once they have changed. */
function Totals({ results }: { results: TrialResults }) {
  const words = resultsWords(results);
  const said = useRef<string | null>(null);
  useEffect(() => {
    if (said.current !== null && said.current !== words) announce(words);
    said.current = words;
  }, [words]);
  return (
    <div>
      <dl className="totals">
        {totals(results).map(({ outcome, number, words: what }) => (
          <div key={outcome} data-outcome={number > 0 ? outcome : undefined}>
            <dt>{what}</dt>
            <dd className="figures">{number}</dd>
          </div>
        ))}
      </dl>
      <Text c="dimmed" fz="xs" className="totals-of">
        Of {count(results.people, 'person', 'people')}, by the mapping chosen above.
        {results.withoutAValue > 0 && ` ${withoutWords(results)}`}
      </Text>
    </div>
  );
}
