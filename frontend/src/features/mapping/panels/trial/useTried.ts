import type { Trial, Tried, TriedPerson } from '../../../../api/types';
import { useLab } from '../../lab.context';
import { useSettledRules } from '../settled';
import { useTrialResults, useTrials } from './trial.api';
import { type Broken, isRunning, newlyBroken } from './trial.model';

/** A trial whose people can be looked at: it has ended, and somebody could be read. */
export function hasResults(trial: Trial): boolean {
  return !isRunning(trial) && trial.fetched > 0;
}

const SAVED: Tried = {};

/**
 * Who would newly need attention by another mapping than the saved one, by the newest trial.
 *
 * @param tried null: nothing is asked
 */
export function useBrokenBy(tried: Tried | null): Broken {
  const { mapping } = useLab();
  const trials = useTrials();
  const trial = trials.data?.find(hasResults);
  const id = tried !== null && mapping.version > 0 ? (trial?.id ?? null) : null;
  const theirs = useTrialResults(id, tried);
  const saved = useTrialResults(id, SAVED);
  if (trials.isError || theirs.isError || saved.isError) return 'unknown';
  if (id === null) return trials.isPending ? 'asking' : 'nobody';
  if (!theirs.data || !saved.data) return 'asking';
  return { people: newlyBroken(theirs.data, saved.data), of: theirs.data.people };
}

/** Who would newly need attention if the rules on screen were saved; null while nobody would. */
export function useBroken(): { people: TriedPerson[]; of: number } | null {
  const { changed } = useLab();
  const rules = useSettledRules();
  const broken = useBrokenBy(changed.length > 0 ? { rules } : null);
  return typeof broken !== 'string' && broken.people.length > 0 ? broken : null;
}
