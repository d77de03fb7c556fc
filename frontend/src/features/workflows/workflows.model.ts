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
