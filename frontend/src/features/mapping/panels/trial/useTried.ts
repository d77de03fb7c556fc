import type { Trial, Tried } from '../../../../api/types';
import { useLab } from '../../lab.context';
import { useSettledRules } from '../settled';
import { useTrialResults, useTrials } from './trial.api';
import { isRunning, newlyBroken } from './trial.model';

/** A trial whose people can be looked at: it has ended, and somebody could be read. */
export function hasResults(trial: Trial): boolean {
  return !isRunning(trial) && trial.fetched > 0;
}

const SAVED: Tried = {};

/** Who would newly need attention if the rules on screen were saved, by the newest trial; null while nobody would. */
export function useBroken() {
  const { changed, mapping } = useLab();
  const rules = useSettledRules();
  const trial = useTrials().data?.find(hasResults);
  const id = changed.length > 0 && mapping.version > 0 ? (trial?.id ?? null) : null;
  const draft = useTrialResults(id, { rules });
  const saved = useTrialResults(id, SAVED);
  if (id === null || !draft.data || !saved.data) return null;
  const people = newlyBroken(draft.data, saved.data);
  return people.length === 0 ? null : { people, of: draft.data.people };
}
