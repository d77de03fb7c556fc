import type { Workflow } from '../../api/types';

export function enteredSentence(count: number): string {
  if (count === 0) return 'Nobody entered in the last 30 days';
  return count === 1 ? '1 person entered in the last 30 days' : `${count} people entered in the last 30 days`;
}

/** Why a name cannot be saved, or null. */
export function nameProblem(name: string): string | null {
  const length = name.trim().length;
  if (length === 0) return 'Give the workflow a name.';
  return length > 120 ? 'Use at most 120 characters.' : null;
}

/** Working ones first, each part by name. */
export function inOrder(workflows: Workflow[]): Workflow[] {
  return [...workflows].sort(
    (a, b) => Number(a.archived) - Number(b.archived) || a.name.localeCompare(b.name, 'en'),
  );
}

/** A listener's state on the card of its workflow, where it is not known whether anything calls it. */
export function listenerTone(state: string): { tone: 'info' | 'waiting' | 'quiet'; label: string } {
  switch (state) {
    case 'active':
      return { tone: 'info', label: 'Active' };
    case 'paused':
      return { tone: 'waiting', label: 'Paused' };
    case 'draft':
      return { tone: 'quiet', label: 'Draft' };
    default:
      return { tone: 'quiet', label: 'Removed' };
  }
}

type Row = { id: string; name: string };

/** Who stands on top now and did not before, in a sentence; older rows that were loaded below are no news. */
export function newcomers(before: Row[] | undefined, now: Row[]): string | null {
  if (!before) return null;
  const known = new Set(before.map((row) => row.id));
  const firstKnown = now.findIndex((row) => known.has(row.id));
  const entered = firstKnown === -1 ? (before.length === 0 ? now : []) : now.slice(0, firstKnown);
  if (entered.length === 0) return null;
  return entered.length > 3
    ? `${entered.length} people entered.`
    : `${entered.map((row) => row.name).join(', ')} entered.`;
}
