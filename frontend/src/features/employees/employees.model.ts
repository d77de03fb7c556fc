import { asProblem } from '../../api/http';
import type { Employee, EmployeeField, Provenance } from '../../api/types';
import { type DraftValue, emptyValue, isEmpty, toDraft, toValue, valueProblem } from '../../ui';

export { type DraftValue, emptyValue, isEmpty, toDraft, toValue, valueProblem };

/** What stands in the controls of a form. Empty means: no value. */
export type Draft = Record<string, DraftValue>;
type FieldShape = Pick<EmployeeField, 'key' | 'label' | 'type' | 'required'>;

export function draftOf(fields: { key: string; type: string; value?: unknown }[]): Draft {
  return Object.fromEntries(fields.map((field) => [field.key, toDraft(field.type, field.value)]));
}

export function problemsOf(fields: FieldShape[], draft: Draft): Record<string, string> {
  const problems: Record<string, string> = {};
  for (const field of fields) {
    const problem = valueProblem(field, draft[field.key] ?? emptyValue(field.type));
    if (problem) problems[field.key] = problem;
  }
  return problems;
}

/** Values for a new employee: only what was filled in. */
export function filledValues(fields: FieldShape[], draft: Draft): Record<string, unknown> {
  const filled = fields.filter((field) => !isEmpty(draft[field.key] ?? ''));
  return Object.fromEntries(
    filled.map((field) => [field.key, toValue(field.type, draft[field.key] as DraftValue)]),
  );
}

/** Only what the person changed is sent, so that somebody else's change to another field stands. */
export function changedValues(
  fields: (FieldShape & { value: unknown })[],
  draft: Draft,
): Record<string, unknown> {
  const changed = fields.filter((field) => {
    const now = draft[field.key];
    return (
      now !== undefined &&
      !same(toValue(field.type, now), toValue(field.type, toDraft(field.type, field.value)))
    );
  });
  return Object.fromEntries(
    changed.map((field) => [field.key, toValue(field.type, draft[field.key] as DraftValue)]),
  );
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** "values.salary" or "salary": which field a problem of the server belongs to. */
export function fieldOfPath(path: string): string {
  return path.replace(/^\/?values[./]/, '').replace(/[.[/].*$/, '');
}

/** Where a value came from, in words. */
export function provenanceSentence(
  provenance: Provenance | null,
  nameOf: (candidateField: string) => string = (key) => key,
): string | null {
  if (!provenance) return null;
  if (provenance.kind === 'person') return `Typed by ${provenance.person ?? 'a person'}`;
  if (provenance.kind === 'file') {
    const columns = listed(provenance.candidateFields.map((key) => key.replace(/^csv\./, '')));
    const from = columns ? `CSV file, column ${columns}` : 'CSV file';
    return `${from}, imported by ${provenance.person ?? 'a person'}`;
  }
  const source = listed(provenance.candidateFields.map(nameOf));
  const version = provenance.mappingVersion === null ? '' : `, field mapping ${provenance.mappingVersion}`;
  return source ? `From Ashby, ${source}${version}` : `From Ashby${version}`;
}

/** "a", "a and b", "a, b and c". */
function listed(names: string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

type DetailField = Employee['fields'][number];

/** Ashby says something else than the record: the typed value stays, the other is shown beside it. */
export function differs(field: DetailField): boolean {
  return field.ashbyValue !== null && field.ashbyValue !== field.display;
}

/** A value as it reads; empty when there is none. */
export function displayed(field: DetailField): string {
  if (field.display !== null && field.display !== '') return field.display;
  const draft = toDraft(field.type, field.value);
  if (isEmpty(draft)) return '';
  if (typeof draft === 'string') return field.type === 'yesNo' ? (draft === 'true' ? 'Yes' : 'No') : draft;
  return Array.isArray(draft) ? draft.join(', ') : `${draft.amount} ${draft.currency}`.trim();
}

/**
 * Somebody else saved in the meantime: what this person changed stays in the form, everything else becomes the newest.
 * `both` names the fields that both changed.
 */
export function rebase(
  base: DetailField[],
  draft: Draft,
  newest: DetailField[],
): { draft: Draft; both: string[] } {
  const mine = Object.keys(changedValues(base, draft));
  const theirs = Object.keys(changedValues(base, draftOf(newest)));
  const kept = Object.fromEntries(mine.map((key) => [key, draft[key] as DraftValue]));
  return {
    draft: { ...draftOf(newest), ...kept },
    both: newest
      .filter((field) => mine.includes(field.key) && theirs.includes(field.key))
      .map((field) => field.label),
  };
}

/** The server's problems by field, for the controls that can mend them. */
export function toldProblems(failure: unknown): Record<string, string> {
  if (!failure) return {};
  return Object.fromEntries(
    asProblem(failure).errors.map((error) => [fieldOfPath(error.path), error.message]),
  );
}

/** Who has one of the addresses already: the same person, or one who shares it. Empty when that is not the matter. */
export function havingAddress(failure: unknown): { id: string; name: string }[] {
  if (!failure || asProblem(failure).code !== 'address-taken') return [];
  return asProblem(failure).errors.map(({ path, message }) => ({
    id: path.replace(/^employees\//, ''),
    name: message,
  }));
}

/** Is there anything to be said that no control on the form can show? */
export function hasUnnamed(failure: unknown, fields: { key: string }[]): boolean {
  if (!failure) return false;
  const told = Object.keys(toldProblems(failure));
  return told.length === 0 || told.some((key) => !fields.some((field) => field.key === key));
}

/** Fields under their headings, each heading where it comes first. */
export function underHeadings<F extends { group: string }>(fields: F[]): { heading: string; fields: F[] }[] {
  const headings = [...new Set(fields.map((field) => field.group))];
  return headings.map((heading) => ({
    heading,
    fields: fields.filter((field) => field.group === heading),
  }));
}
