import type { Rule, Suggestion } from './lab.types';
import type { Draft } from './mapping.model';
import { freshRule } from './rules.model';

const ranks = { strong: 0, good: 1, weak: 2 } as const;

/** How sure a suggestion is, in a word. */
export function strengthWord(strength: Suggestion['strength']): string {
  return { strong: 'strong', good: 'likely', weak: 'weak' }[strength];
}

/** Fields that a person left empty on purpose: they had a rule in this draft, and it was taken away. */
export function clearedFields(draft: Pick<Draft, 'saved' | 'current' | 'cleared'>): ReadonlySet<string> {
  const removed = Object.keys(draft.saved).filter((field) => !draft.current[field]);
  return new Set([...draft.cleared.filter((field) => !draft.current[field]), ...removed]);
}

/** The best suggestion for each field that has no rule and was not cleared: nothing a person chose is touched. */
export function openSuggestions(
  draft: Pick<Draft, 'saved' | 'current' | 'cleared'>,
  all: readonly Suggestion[],
): ReadonlyMap<string, Suggestion> {
  const cleared = clearedFields(draft);
  const best = new Map<string, Suggestion>();
  for (const each of [...all].sort((one, other) => ranks[one.strength] - ranks[other.strength])) {
    const { employeeField } = each;
    if (draft.current[employeeField] || cleared.has(employeeField) || best.has(employeeField)) continue;
    best.set(employeeField, each);
  }
  return best;
}

export function asRule({ employeeField, source, transforms }: Suggestion): Rule {
  return freshRule(employeeField, source, transforms);
}
