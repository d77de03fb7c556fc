import { failureNow } from '../../api/connection';
import type { Connection, Verification } from '../../api/types';
import type { Tone } from '../../ui';
import { relative } from '../../ui';

/** The state of the connection in words, with the tone that repeats them. */
export function stateOf(connection: Connection, now?: number): { tone: Tone; words: string } {
  const { active, keyLastFour, lastAnswerAt, verification } = connection;
  if (!keyLastFour) return { tone: 'info', words: 'Not connected yet' };
  if (!active) return { tone: 'quiet', words: 'Not active' };
  const failing = failureNow(connection);
  if (failing) return { tone: 'bad', words: `Active, but ${failing.words}` };
  if (verification?.status === 'unreachable' && verification.checkedAt > (lastAnswerAt ?? '')) {
    return { tone: 'bad', words: 'Active, but Ashby did not answer when the key was checked' };
  }
  if (!lastAnswerAt) return { tone: 'waiting', words: 'Active, Ashby has not answered yet' };
  return { tone: 'good', words: `Active, Ashby answered ${relative(lastAnswerAt, now)}` };
}

/** Why what the key was found to do may not be so any more; null where nothing speaks against it. */
export function outdated(connection: Connection): string | null {
  const failing = connection.active ? failureNow(connection) : null;
  const { verification } = connection;
  return failing && verification && verification.checkedAt < failing.at ? failing.words : null;
}

/** What the saved key may not do, first; then the rest. */
export function permissionsInOrder(verification: Verification): Verification['permissions'] {
  const rank = { missing: 0, unknown: 1, granted: 2 };
  return [...verification.permissions].sort((one, other) => rank[one.state] - rank[other.state]);
}

/** Up to five waiting deliveries are processed without a question. */
export const FEW = 5;
