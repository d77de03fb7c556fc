import type { Delivery, Employee, MatchChoice } from '../../api/types';

/** What a delivery says of a person and what a record says, field by field, as far as the delivery says anything. */
export type Likeness = {
  same: string[];
  different: { label: string; said: string; record: string | null }[];
};

/** What would be imported, by the field's label: what Ashby says, or what a person typed at the delivery. */
export function saidOf(delivery: Pick<Delivery, 'steps' | 'typed'>): Map<string, string> {
  const mapped = delivery.steps.find(({ key }) => key === 'mapped')?.items ?? [];
  const said = new Map<string, string>();
  for (const { label, value, problem } of mapped) {
    if (value !== null && problem === null) said.set(label, value);
  }
  for (const { label, display } of delivery.typed) said.set(label, display);
  return said;
}

/** Whether they are in the workflow already, so that it is only asked whether they enter it once more. */
export function isAskedOnceMore({ onceMore, certain }: Pick<MatchChoice, 'onceMore' | 'certain'>): boolean {
  // Attempts of before tell only that it is certain who it is.
  return onceMore ?? certain ?? false;
}

/** The job that the application is for, as Ashby told it. */
export function jobOf({ steps }: Pick<Delivery, 'steps'>): string | null {
  const fetched = steps.find(({ key }) => key === 'fetched')?.items ?? [];
  return fetched.find(({ label }) => label === 'Job')?.value ?? null;
}

/** How much the record is like the person. Case and blanks at the ends make no difference. */
export function likeness(said: Map<string, string>, fields: Employee['fields']): Likeness {
  const found: Likeness = { same: [], different: [] };
  for (const { label, display } of fields) {
    const value = said.get(label);
    if (value === undefined) continue;
    if (display !== null && folded(display) === folded(value)) found.same.push(label);
    else found.different.push({ label, said: value, record: display || null });
  }
  return found;
}

const folded = (text: string) => text.trim().toLocaleLowerCase();
