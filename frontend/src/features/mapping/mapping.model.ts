import type { EmployeeField } from '../../api/types';
import type { FieldMapping, Rule } from './lab.types';
import { filledRule, freshRule, sameRule, withSource } from './rules.model';

/** One rule for each mapped employee field. */
export type Rules = Readonly<Record<string, Rule>>;

/** What was drawn at one moment: the rules, and the fields that a person left without one. */
type Drawn = { current: Rules; cleared: readonly string[] };

/** The mapping on screen: what is saved, what is drawn, and the way back. */
export type Draft = Drawn & {
  version: number;
  saved: Rules;
  past: readonly Drawn[];
  /** What the last change was about, when more of it belongs to the same step back: typing in one box. */
  typing: string | null;
};

type Loaded = Pick<FieldMapping, 'version' | 'rules'>;

export type Change =
  | { kind: 'loaded'; mapping: Loaded }
  | { kind: 'restored'; version: number; saved: Rules; current: Rules }
  | { kind: 'mapped'; employeeField: string; candidateField: string }
  /** Another recipe for a field. Changes with the same `typing` one after another are taken back at once. */
  | { kind: 'ruled'; rule: Rule; typing?: string }
  /** Rules for fields that have none; a field with a rule keeps it. */
  | { kind: 'accepted'; rules: readonly Rule[] }
  | { kind: 'unmapped'; employeeField: string }
  | { kind: 'undone' }
  | { kind: 'discarded' }
  | { kind: 'rebased'; mapping: Loaded }
  /** What was sent is saved; what was drawn since stays a change. */
  | { kind: 'saved'; mapping: Loaded; sent: readonly Rule[] }
  /** A newer version with the same rules: a lookup table or an employee field that they use was changed. */
  | { kind: 'advanced'; version: number };

export const nothing: Draft = { version: 0, saved: {}, current: {}, cleared: [], past: [], typing: null };

export function byEmployeeField(rules: readonly Rule[]): Rules {
  return Object.fromEntries(rules.map((rule) => [rule.employeeField, filledRule(rule)]));
}

export function reduce(draft: Draft, change: Change): Draft {
  switch (change.kind) {
    case 'loaded': {
      const rules = byEmployeeField(change.mapping.rules);
      return { ...nothing, version: change.mapping.version, saved: rules, current: rules };
    }
    case 'restored':
      return { ...nothing, version: change.version, saved: change.saved, current: change.current };
    case 'mapped': {
      const { employeeField, candidateField } = change;
      if (sourceOf(draft.current, employeeField) === candidateField) return draft;
      const source = { kind: 'candidateField', field: candidateField } as const;
      const before = draft.current[employeeField];
      return step(draft, {
        ...draft.current,
        [employeeField]: before ? withSource(before, source) : freshRule(employeeField, source),
      });
    }
    case 'ruled': {
      const { rule, typing = null } = change;
      if (sameRule(draft.current[rule.employeeField], rule)) return draft;
      return step(draft, { ...draft.current, [rule.employeeField]: rule }, typing);
    }
    case 'accepted': {
      const wanted = change.rules.filter((rule) => !draft.current[rule.employeeField]);
      return wanted.length === 0 ? draft : step(draft, { ...draft.current, ...byEmployeeField(wanted) });
    }
    case 'unmapped': {
      const { employeeField } = change;
      if (!draft.current[employeeField]) return draft;
      const { [employeeField]: _gone, ...rest } = draft.current;
      return { ...step(draft, rest), cleared: [...draft.cleared, employeeField] };
    }
    case 'undone': {
      const before = draft.past.at(-1);
      return before ? { ...draft, ...before, past: draft.past.slice(0, -1), typing: null } : draft;
    }
    case 'discarded':
      return changedFields(draft).length === 0 ? draft : { ...step(draft, draft.saved), cleared: [] };
    case 'rebased': {
      const theirs = byEmployeeField(change.mapping.rules);
      const mine: Record<string, Rule> = { ...theirs };
      for (const field of changedFields(draft)) {
        const rule = draft.current[field];
        if (rule) mine[field] = rule;
        else delete mine[field];
      }
      return {
        ...nothing,
        version: change.mapping.version,
        saved: theirs,
        current: mine,
        cleared: draft.cleared,
      };
    }
    case 'saved': {
      const rules = byEmployeeField(change.mapping.rules);
      return differing(byEmployeeField(change.sent), draft.current).length === 0
        ? { ...nothing, version: change.mapping.version, saved: rules, current: rules }
        : { ...draft, version: change.mapping.version, saved: rules };
    }
    case 'advanced':
      return { ...draft, version: change.version };
  }
}

function step(draft: Draft, current: Rules, typing: string | null = null): Draft {
  if (typing !== null && typing === draft.typing) return { ...draft, current };
  const { current: before, cleared } = draft;
  return { ...draft, current, past: [...draft.past, { current: before, cleared }].slice(-100), typing };
}

/** The candidate field, where the source is just one. */
export function sourceOf(rules: Rules, employeeField: string): string | null {
  const source = rules[employeeField]?.source;
  return source?.kind === 'candidateField' ? source.field : null;
}

/** The employee fields whose rule differs from the saved one: the unsaved changes. */
export function changedFields({ saved, current }: Pick<Draft, 'saved' | 'current'>): string[] {
  return differing(saved, current);
}

/** The employee fields whose rule is another one here than there. */
export function differing(one: Rules, other: Rules): string[] {
  const fields = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...fields].filter((field) => !sameRule(one[field], other[field]));
}

/** What saving says: also what is required and not mapped, for nobody can be imported without it. */
export function savedWords(
  rules: Rules,
  fields: readonly Pick<EmployeeField, 'key' | 'label' | 'required'>[],
): { complete: boolean; words: string } {
  const missing = fields.filter((field) => field.required && !rules[field.key]).map((field) => field.label);
  if (missing.length === 0) return { complete: true, words: 'Field mapping saved' };
  const last = missing.at(-1);
  const names = missing.length === 1 ? last : `${missing.slice(0, -1).join(', ')} and ${last}`;
  return {
    complete: false,
    words: `Field mapping saved. ${names} ${missing.length === 1 ? 'is' : 'are'} required and not mapped yet: until then, whoever comes needs attention.`,
  };
}

/**
 * "9 of 11 required fields mapped": how far this is, in words.
 *
 * @param refused fields whose rule a save would refuse: they have no rule that works
 */
export function progressWords(
  rules: Rules,
  fields: readonly Pick<EmployeeField, 'key' | 'required'>[],
  refused: readonly string[] = [],
): string {
  const { mapped, required } = requiredMapped(rules, fields, refused);
  const all = fields.filter(({ key }) => rules[key] && !refused.includes(key)).length;
  const inAll = `${all} of ${fields.length} in all`;
  return required === 0 ? `${inAll} mapped` : `${mapped} of ${required} required fields mapped, ${inAll}`;
}

/** The rules in the order of the employee fields: what is saved and previewed. */
export function rulesInOrder(rules: Rules, fields: readonly Pick<EmployeeField, 'key'>[]): Rule[] {
  const known = fields.map((field) => field.key);
  const rest = Object.keys(rules).filter((key) => !known.includes(key));
  return [...known, ...rest].flatMap((key) => rules[key] ?? []);
}

export function requiredMapped(
  rules: Rules,
  fields: readonly Pick<EmployeeField, 'key' | 'required'>[],
  refused: readonly string[] = [],
): { mapped: number; required: number } {
  const required = fields.filter((field) => field.required);
  const mapped = required.filter(({ key }) => rules[key] && !refused.includes(key)).length;
  return { mapped, required: required.length };
}
