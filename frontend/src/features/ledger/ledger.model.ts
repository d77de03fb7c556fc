import type { LedgerEntry, LedgerSummary } from '../../api/types';
import { count } from '../../ui';

export type LedgerState = LedgerEntry['state'];

export type LedgerTab = { state: LedgerState; label: string; people: number; empty: string };

/** The states that a person looks through, each with how many there are. */
export function tabs({ counts, before }: LedgerSummary): LedgerTab[] {
  return [
    {
      state: 'missing',
      label: 'Missing',
      people: counts.missing,
      empty: 'Everybody whom Ashby moved to this stage is here, or it is known why not.',
    },
    {
      state: 'explained',
      label: 'Explained',
      people: counts.explained,
      empty: 'Nobody was left out by a decision or a problem.',
    },
    {
      state: 'waiting',
      label: 'Waiting',
      people: counts.waiting,
      empty: 'Nobody is on the way. Ashby has 15 minutes to call before somebody counts as missing.',
    },
    { state: 'present', label: 'Enrolled', people: counts.present, empty: 'Nobody has come in yet.' },
    {
      state: 'before',
      label: 'Entered earlier',
      people: before,
      empty: 'Nobody was looked at who entered before people are expected. Look at older history below.',
    },
  ];
}

/** People of these states can be brought in. */
export function canBringIn(state: LedgerState): boolean {
  return state === 'missing' || state === 'before';
}

/** One sentence that says whether anybody is missing. */
export function verdict(summary: LedgerSummary): {
  tone: 'good' | 'bad' | 'waiting' | 'quiet';
  words: string;
} {
  if (!summary.knowable) {
    return { tone: 'quiet', words: 'Ashby keeps no list of whom it pushed, so this cannot be compared.' };
  }
  const { missing } = summary.counts;
  if (missing > 0) {
    return { tone: 'bad', words: `${count(missing, 'person is', 'people are')} missing` };
  }
  if (summary.problem) return { tone: 'bad', words: 'Ashby could not be read' };
  if (summary.asOf === null) return { tone: 'waiting', words: 'Not compared with Ashby yet' };
  if (summary.toLook > 0) {
    return { tone: 'waiting', words: `Looking at ${count(summary.toLook, 'person', 'people')}` };
  }
  return { tone: 'good', words: 'Nobody is missing' };
}

/** How far looking at older history is; null when nobody asked. */
export function progress({ asked, toLook }: LedgerSummary): { done: number; of: number } | null {
  if (asked === 0 || toLook === 0) return null;
  const of = Math.max(asked, toLook);
  return { done: of - toLook, of };
}

export function estimateSentence({ people, minutes }: { people: number; minutes: number }): string {
  if (people === 0) return 'Nobody else would have to be looked at.';
  return `${count(people, 'application')} to look at, about ${count(minutes, 'minute')}. Ashby's own work comes first.`;
}

export function broughtSentence(people: number): string {
  return people === 0
    ? 'They were brought in before. Look at their deliveries.'
    : `${count(people, 'person is', 'people are')} being brought in. They appear under Enrolled, or in Needs attention.`;
}

/** Midnight of a day where the person sits; null for what is no day. */
export function startOfDay(day: string): string | null {
  const at = new Date(`${day}T00:00:00`);
  return day === '' || Number.isNaN(at.getTime()) ? null : at.toISOString();
}
