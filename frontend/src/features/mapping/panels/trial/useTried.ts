import type { Trial, Tried, TriedPerson } from '../../../../api/types';
import { useLab } from '../../lab.context';
import { useSettledRules } from '../settled';
import { useTrialResults, useTrials } from './trial.api';
import { isRunning, newlyBroken } from './trial.model';

/** A trial whose people can be looked at: it has ended, and somebody could be read. */
export function hasResults(trial: Trial): boolean {
  return !isRunning(trial) && trial.fetched > 0;
}

const SAVED: Tried = {};

/**
 * Who would newly need attention by another mapping than the saved one, by the newest trial: null where there is no trial,
 * and no people while it is worked out.
 *
 * @param tried null: nothing is asked
 */
export function useBrokenBy(tried: Tried | null): { people: TriedPerson[] | null; of: number } | null {
  const { mapping } = useLab();
  const trial = useTrials().data?.find(hasResults);
  const id = tried !== null && mapping.version > 0 ? (trial?.id ?? null) : null;
  const theirs = useTrialResults(id, tried).data;
  const saved = useTrialResults(id, SAVED).data;
  if (id === null) return null;
  return theirs && saved
    ? { people: newlyBroken(theirs, saved), of: theirs.people }
    : { people: null, of: 0 };
}

/** Who would newly need attention if the rules on screen were saved; null while nobody would. */
export function useBroken(): { people: TriedPerson[]; of: number } | null {
  const { changed } = useLab();
  const rules = useSettledRules();
  const broken = useBrokenBy(changed.length > 0 ? { rules } : null);
  return broken?.people && broken.people.length > 0 ? { people: broken.people, of: broken.of } : null;
}
