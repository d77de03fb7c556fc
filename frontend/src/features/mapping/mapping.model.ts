import type { CandidateField, EmployeeField, FieldMapping, Rule } from '../../api/types';
import { forget, keep, kept } from '../../ui/drafts';

/** One rule for each mapped employee field. */
export type Rules = Readonly<Record<string, Rule>>;

/** The mapping on screen: what is saved, what is drawn, and the way back. */
export type Draft = { version: number; saved: Rules; current: Rules; past: readonly Rules[] };

export type Change =
  | { kind: 'loaded'; mapping: Pick<FieldMapping, 'version' | 'rules'> }
  | { kind: 'restored'; version: number; saved: Rules; current: Rules }
  | { kind: 'mapped'; employeeField: string; candidateField: string }
  | { kind: 'unmapped'; employeeField: string }
  | { kind: 'undone' }
  | { kind: 'discarded' }
  | { kind: 'rebased'; mapping: Pick<FieldMapping, 'version' | 'rules'> };

export const nothing: Draft = { version: 0, saved: {}, current: {}, past: [] };

export function byEmployeeField(rules: readonly Rule[]): Rules {
  return Object.fromEntries(rules.map((rule) => [rule.employeeField, rule]));
}

export function reduce(draft: Draft, change: Change): Draft {
  switch (change.kind) {
    case 'loaded': {
      const rules = byEmployeeField(change.mapping.rules);
      return { version: change.mapping.version, saved: rules, current: rules, past: [] };
    }
    case 'restored':
      return { version: change.version, saved: change.saved, current: change.current, past: [] };
    case 'mapped': {
      const { employeeField, candidateField } = change;
      if (sourceOf(draft.current, employeeField) === candidateField) return draft;
      const rule: Rule = {
        employeeField,
        source: { kind: 'candidateField', field: candidateField },
        transforms: [],
      };
      return step(draft, { ...draft.current, [employeeField]: rule });
    }
    case 'unmapped': {
      if (!draft.current[change.employeeField]) return draft;
      const { [change.employeeField]: _gone, ...rest } = draft.current;
      return step(draft, rest);
    }
    case 'undone': {
      const before = draft.past.at(-1);
      return before ? { ...draft, current: before, past: draft.past.slice(0, -1) } : draft;
    }
    case 'discarded':
      return changedFields(draft).length === 0 ? draft : step(draft, draft.saved);
    case 'rebased': {
      const theirs = byEmployeeField(change.mapping.rules);
      const mine: Record<string, Rule> = { ...theirs };
      for (const field of changedFields(draft)) {
        const rule = draft.current[field];
        if (rule) mine[field] = rule;
        else delete mine[field];
      }
      return { version: change.mapping.version, saved: theirs, current: mine, past: [] };
    }
  }
}

function step(draft: Draft, current: Rules): Draft {
  return { ...draft, current, past: [...draft.past, draft.current].slice(-100) };
}

export function sourceOf(rules: Rules, employeeField: string): string | null {
  return rules[employeeField]?.source.field ?? null;
}

function same(one: Rule | undefined, other: Rule | undefined): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
}

/** The employee fields whose rule differs from the saved one: the unsaved changes. */
export function changedFields({ saved, current }: Pick<Draft, 'saved' | 'current'>): string[] {
  return differing(saved, current);
}

/** The employee fields whose rule is another one here than there. */
export function differing(one: Rules, other: Rules): string[] {
  const fields = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...fields].filter((field) => !same(one[field], other[field]));
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

/** The rules in the order of the employee fields: what is saved and previewed. */
export function rulesInOrder(rules: Rules, fields: readonly Pick<EmployeeField, 'key'>[]): Rule[] {
  const known = fields.map((field) => field.key);
  const rest = Object.keys(rules).filter((key) => !known.includes(key));
  return [...known, ...rest].flatMap((key) => rules[key] ?? []);
}

export function requiredMapped(
  rules: Rules,
  fields: readonly Pick<EmployeeField, 'key' | 'required'>[],
): { mapped: number; required: number } {
  const required = fields.filter((field) => field.required);
  return { mapped: required.filter((field) => rules[field.key]).length, required: required.length };
}

/** "Candidate · First name": how a candidate field is named in dropdowns. */
export function optionLabel(field: Pick<CandidateField, 'object' | 'label'>): string {
  return `${field.object} · ${field.label}`;
}

export const objects = ['Candidate', 'Application', 'Job', 'Offer'] as const;

export type Group = { object: (typeof objects)[number]; fields: CandidateField[] };

/** The four groups in their order; a search keeps the fields whose name, type or group has every word, or its beginning. */
export function grouped(fields: readonly CandidateField[], search = ''): Group[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const wanted = (field: CandidateField) => {
    const text = `${optionLabel(field)} ${typeWords(field.type)}`.toLowerCase().split(/[\s·]+/);
    return words.every((word) => text.some((each) => each.startsWith(word)));
  };
  return objects
    .map((object) => ({ object, fields: fields.filter((field) => field.object === object && wanted(field)) }))
    .filter((group) => group.fields.length > 0);
}

const types: Record<string, string> = {
  email: 'e-mail',
  date: 'date',
  text: 'text',
  longtext: 'long text',
  richtext: 'text',
  phone: 'phone',
  number: 'number',
  boolean: 'yes or no',
  choice: 'choice',
  choices: 'several choices',
  multichoice: 'several choices',
  multiplechoice: 'several choices',
  yesno: 'yes or no',
  link: 'link',
  person: 'person',
  money: 'money',
  currency: 'currency',
  url: 'link',
  raw: 'raw text',
};

/** The type in a people-ops word. */
export function typeWords(type: string): string {
  return types[type.toLowerCase().replaceAll(/[_\s-]/g, '')] ?? type;
}

const DRAFT = 'mapping';

/** Keeps the unsaved rules over a reload or a new sign-in. Rules name fields; no person's data is in them. */
export function keepDraft(draft: Draft): void {
  const { version, saved, current } = draft;
  if (changedFields(draft).length === 0) forget(DRAFT);
  else keep(DRAFT, { version, saved, current });
}

export function forgetDraft(): void {
  forget(DRAFT);
}

export function keptDraft(): Omit<Draft, 'past'> | null {
  const draft = kept(DRAFT) as Omit<Draft, 'past'> | null;
  return draft && typeof draft.version === 'number' && draft.saved && draft.current ? draft : null;
}
