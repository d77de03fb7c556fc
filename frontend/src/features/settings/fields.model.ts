import type { EmployeeField, FieldPatch } from '../../api/types';
import { choicesIn, hasChoices } from './settings.model';

/** What stands in the form of a field. */
export type FieldDraft = {
  label: string;
  type: string;
  group: string;
  required: boolean;
  restricted: boolean;
  unique: boolean;
  choices: string;
};

export const blankField: FieldDraft = {
  label: '',
  type: 'text',
  group: '',
  required: false,
  restricted: false,
  unique: false,
  choices: '',
};

export function draftOf(field: EmployeeField): FieldDraft {
  const { label, type, group, required, restricted, unique } = field;
  return { label, type, group, required, restricted, unique, choices: field.choices.join('\n') };
}

const uniqueTypes = ['text', 'email', 'phone', 'number', 'link'];

export function canBeUnique(type: string): boolean {
  return uniqueTypes.includes(type);
}

/** The form as it is sent: choices only where the type has some, unique only where it can be. */
export function valuesOf(draft: FieldDraft): Required<Omit<FieldPatch, 'retired' | 'keepAside'>> {
  return {
    ...draft,
    label: draft.label.trim(),
    group: draft.group.trim(),
    unique: draft.unique && canBeUnique(draft.type),
    choices: hasChoices(draft.type) ? choicesIn(draft.choices) : [],
  };
}

/** Only what is different from the saved field. */
export function changesOf(field: EmployeeField, draft: FieldDraft): FieldPatch {
  const now = valuesOf(draft);
  const changed = Object.entries(now).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(field[name as keyof EmployeeField]),
  );
  return Object.fromEntries(changed);
}

/** What of a change concerns the values that are there; null when nothing does. */
export function concerningValues(field: EmployeeField, changes: FieldPatch): FieldPatch | null {
  const { type, choices, unique } = changes;
  const concerned = {
    ...(type !== undefined && { type }),
    // Choices that were only added or put in order fit everybody.
    ...((type !== undefined || field.choices.some((choice) => choices && !choices.includes(choice))) &&
      choices !== undefined && { choices }),
    ...(unique === true && { unique }),
  };
  return Object.keys(concerned).length > 0 ? concerned : null;
}

/** In their order, each heading's fields together, under the heading that comes first first. */
export function inOrder(fields: EmployeeField[]): EmployeeField[] {
  const sorted = [...fields].sort((one, other) => one.position - other.position);
  const groups = [...new Set(sorted.map((field) => field.group))];
  return groups.flatMap((group) => sorted.filter((field) => field.group === group));
}

/** Headings in use, in their order. */
export function headings(fields: EmployeeField[]): string[] {
  return [...new Set(inOrder(fields).map((field) => field.group))].filter(Boolean);
}

/** A field on another place goes under the heading that is there. */
export function moved(fields: EmployeeField[], from: number, to: number): EmployeeField[] {
  const lifted = fields[from];
  const there = fields[to];
  if (!lifted || !there) return fields;
  const rest = fields.filter((_, at) => at !== from);
  return [...rest.slice(0, to), { ...lifted, group: there.group }, ...rest.slice(to)].map((field, at) => ({
    ...field,
    position: at + 1,
  }));
}

/** The order as it is sent, with the headings that changed. */
export function orderOf(fields: EmployeeField[], before: EmployeeField[]) {
  const was = new Map(before.map((field) => [field.key, field.group]));
  const regrouped = fields.filter((field) => was.get(field.key) !== field.group);
  return {
    keys: fields.map((field) => field.key),
    groups: Object.fromEntries(regrouped.map((field) => [field.key, field.group])),
  };
}

/** A place in words. */
export function placeIn(fields: EmployeeField[], at: number): string {
  const group = fields[at]?.group;
  return `place ${at + 1} of ${fields.length}${group ? `, under ${group}` : ''}`;
}
