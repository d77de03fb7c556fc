import type { LedgerSummary } from '../api/types';
import { count } from './format';
import type { Tone } from './StateBadge';

export type Verdict = { tone: Tone; words: string };

export const COMPARING = 'Comparing with Ashby, in case people were moved meanwhile';

/** Where nobody was missing, and it is not sure that nobody was moved since. */
export const NOBODY_BEFORE = 'Nobody was missing at the last comparison';

export function waitingWords(waiting: number): string {
  return `${count(waiting, 'person is', 'people are')} waiting: Ashby may still call, or they are being looked at`;
}

/**
 * One sentence that says whether anybody is missing by a listener, the same wherever it stands. What is worst comes first, and
 * that nobody is missing is said only where it is known.
 *
 * @param alarm whether its webhook in Ashby does not work: who was moved since the last comparison is not known
 */
export function verdict(summary: LedgerSummary, alarm = false): Verdict {
  if (!summary.knowable) {
    return { tone: 'quiet', words: 'Ashby keeps no list of whom it pushed, so this cannot be compared.' };
  }
  const { missing, waiting } = summary.counts;
  if (missing > 0) {
    return { tone: 'bad', words: `${count(missing, 'person is', 'people are')} missing` };
  }
  if (summary.problem) return { tone: 'bad', words: 'Ashby could not be read' };
  if (summary.comparing) return { tone: 'waiting', words: COMPARING };
  if (summary.asOf === null) return { tone: 'waiting', words: 'Not compared with Ashby yet' };
  if (summary.toLook > 0) {
    return { tone: 'waiting', words: `Looking at ${count(summary.toLook, 'person', 'people')}` };
  }
  if (waiting > 0) return { tone: 'waiting', words: waitingWords(waiting) };
  return alarm || summary.silence
    ? { tone: 'quiet', words: NOBODY_BEFORE }
    : { tone: 'good', words: 'Nobody is missing' };
}

/** What a listener's card says besides: none of it takes the place of the verdict. */
export function besides(summary: LedgerSummary): Verdict[] {
  const said: Verdict[] = [];
  if (summary.silence) said.push({ tone: 'bad', words: 'Unusually quiet' });
  if (summary.earlier > 0) {
    said.push({
      tone: 'quiet',
      words: `${count(summary.earlier, 'candidate is', 'candidates are')} in this stage already`,
    });
  }
  return said;
}
