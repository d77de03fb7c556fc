import type { LedgerSummary } from '../api/types';
import { count } from './format';
import type { Tone } from './StateBadge';

type Said = { tone: Tone; words: string };
type Verdict = Said & {
  /** Which of the sentences it is: a screen that says more of it asks for this. */
  kind:
    | 'notComparable'
    | 'missing'
    | 'unread'
    | 'comparing'
    | 'notCompared'
    | 'notTold'
    | 'looking'
    | 'waiting'
    | 'nobodyBefore'
    | 'nobody';
};

/**
 * One sentence that says whether anybody is missing by a listener, the same wherever it stands. What is worst comes first, and
 * that nobody is missing is said only where it is known.
 *
 * @param alarm whether its webhook in Ashby does not work: who was moved since the last comparison is not known
 */
export function verdict(summary: LedgerSummary, alarm = false): Verdict {
  if (!summary.knowable) {
    return {
      kind: 'notComparable',
      tone: 'quiet',
      words: 'Ashby keeps no list of whom it pushed, so this cannot be compared.',
    };
  }
  const { missing, waiting } = summary.counts;
  if (missing > 0) {
    return { kind: 'missing', tone: 'bad', words: `${count(missing, 'person is', 'people are')} missing` };
  }
  if (summary.problem) return { kind: 'unread', tone: 'bad', words: 'Ashby could not be read' };
  if (summary.comparing) {
    const words = 'Comparing with Ashby, in case people were moved meanwhile';
    return { kind: 'comparing', tone: 'waiting', words };
  }
  if (summary.asOf === null) {
    return { kind: 'notCompared', tone: 'waiting', words: 'Not compared with Ashby yet' };
  }
  if (summary.notTold > 0) {
    const people = count(summary.notTold, 'person', 'people');
    return { kind: 'notTold', tone: 'bad', words: `Ashby does not tell of ${people}` };
  }
  if (summary.toLook > 0) {
    const people = count(summary.toLook, 'person', 'people');
    return { kind: 'looking', tone: 'waiting', words: `Looking at ${people}` };
  }
  if (waiting > 0) {
    const people = count(waiting, 'person is', 'people are');
    const words = alarm
      ? `${people} waiting: their webhook does not work, or they are being looked at`
      : `${people} waiting: Ashby may still call, or they are being looked at`;
    return { kind: 'waiting', tone: 'waiting', words };
  }
  if (alarm || summary.silence) {
    return { kind: 'nobodyBefore', tone: 'quiet', words: 'Nobody is known to be missing' };
  }
  // All is well only where nobody waits to be mended either.
  return { kind: 'nobody', tone: summary.needAttention > 0 ? 'quiet' : 'good', words: 'Nobody is missing' };
}

/**
 * @param look whether the ledger offers to look at them
 * @param mend whether the work list does
 */
type Besides = Said & { look?: boolean; mend?: boolean };

/** What a listener's card says besides: none of it takes the place of the verdict. */
export function besides(summary: LedgerSummary): Besides[] {
  const said: Besides[] = [];
  if (summary.needAttention > 0) said.push({ tone: 'bad', mend: true, words: attention(summary) });
  if (summary.silence) said.push({ tone: 'bad', words: 'Unusually quiet' });
  if (summary.earlier > 0) {
    said.push({
      tone: 'quiet',
      look: true,
      words: `${count(summary.earlier, 'candidate is', 'candidates are')} in this stage already`,
    });
  }
  return said;
}

/** Who did not come in although they were announced. */
export function attention({ needAttention }: LedgerSummary): string {
  return `${count(needAttention, 'person needs', 'people need')} attention`;
}
