import type { Delivery } from '../../api/types';

const ATTEMPTS: Record<string, string> = {
  imported: 'Imported',
  ignored: 'Ignored',
  needsAttention: 'Needs attention',
  retrying: 'Did not work, tried again later',
};

/** How an attempt ended and why; the reason of an import begins with the same word. */
export function attemptSentence(attempt: { outcome: string; reason: string | null }): string {
  const word = ATTEMPTS[attempt.outcome] ?? attempt.outcome;
  if (!attempt.reason) return word;
  return attempt.reason.startsWith(word) ? attempt.reason : `${word}: ${attempt.reason}`;
}

/** How long it took: "40 ms", "1.2 s", "3 min". */
export function duration(from: string, to: string): string {
  const ms = Math.max(0, new Date(to).getTime() - new Date(from).getTime());
  if (ms < 1000) return `${ms} ms`;
  return ms < 90_000 ? `${(ms / 1000).toFixed(1)} s` : `${Math.round(ms / 60_000)} min`;
}

/** Whether the moment of the next try has come, or all but. */
export function isDue(at: string, now: number = Date.now()): boolean {
  return new Date(at).getTime() <= now + 5000;
}

/** Instead of an attempt's steps: where they stand, or why there are none. */
export function attemptDetails(attempt: Delivery['attempts'][number]): string | null {
  if (attempt.told) return 'Its steps stand above.';
  if (attempt.steps.length > 0) return null;
  return 'Nothing was decided, and nothing was written.';
}
