import type { AttentionGroup, AttentionRow, MendedMany } from '../../../api/types';
import { count } from '../../../ui';
import type { Mending } from './attention.api';

/** Which deliveries of a group are meant: those named, or whichever have its cause when the server looks. */
export type Selection = {
  deliveryIds: string[] | null;
  cause: string | null;
  search: string | null;
};

/** What a person has chosen of a group. */
export type Choice = { whole: boolean; ids: string[] };

export const NOTHING: Choice = { whole: false, ids: [] };
export const WHOLE: Choice = { whole: true, ids: [] };

export function isChosen(choice: Choice, id: string): boolean {
  return choice.whole || choice.ids.includes(id);
}

/** Taking one out of the whole group leaves the others that can be seen. */
export function toggled(choice: Choice, id: string, shown: string[]): Choice {
  const ids = choice.whole ? shown : choice.ids;
  return { whole: false, ids: ids.includes(id) ? ids.filter((each) => each !== id) : [...ids, id] };
}

/** What was chosen and is still there: what was mended meanwhile is not chosen any more. */
export function present(choice: Choice, shown: string[]): Choice {
  return choice.whole ? choice : { whole: false, ids: choice.ids.filter((id) => shown.includes(id)) };
}

/** What is still chosen once something was done to some: who was chosen since stays. */
export function without(choice: Choice, done: Choice): Choice {
  if (choice.whole || done.whole) return choice.whole && done.whole ? NOTHING : choice;
  return { whole: false, ids: choice.ids.filter((id) => !done.ids.includes(id)) };
}

export function chosenNumber(choice: Choice, group: Pick<AttentionGroup, 'deliveries'>): number {
  return choice.whole ? group.deliveries : choice.ids.length;
}

export function selectionOf(choice: Choice, cause: string, search: string): Selection {
  return choice.whole
    ? { deliveryIds: null, cause, search }
    : { deliveryIds: choice.ids, cause: null, search: null };
}

export const named = (ids: string[]): Selection => ({ deliveryIds: ids, cause: null, search: null });

/** Deliveries and people differ when Ashby told the same person's move to several listeners. */
export function sizeWords(group: Pick<AttentionGroup, 'people' | 'deliveries'>): string {
  const people = count(group.people, 'person', 'people');
  return group.people === group.deliveries
    ? people
    : `${people}, ${count(group.deliveries, 'delivery', 'deliveries')}`;
}

/** Where all say the same, it is said once, under the heading. */
export function sharedMessage(rows: Pick<AttentionRow, 'message'>[]): string | null {
  const [first] = rows;
  return rows.length > 1 && first && rows.every((row) => row.message === first.message)
    ? first.message
    : null;
}

/** What a group says under its heading: how many, and what all of them say beyond the heading. */
export function leadWords(
  group: Pick<AttentionGroup, 'people' | 'deliveries' | 'title'>,
  shared: string | null,
): string {
  const beyond = shared?.startsWith(`${group.title}. `) ? shared.slice(group.title.length + 2) : shared;
  return [sizeWords(group), beyond].filter(Boolean).join(' · ');
}

/** An e-mail address is one person's own: it is not typed for several at once. */
export function canEnterFor(number: number, employeeField: string | null): boolean {
  if (employeeField === null) return false;
  return number === 1 || !['personalEmail', 'workEmail'].includes(employeeField);
}

const DONE: Record<Mending['kind'], string> = {
  tryAgain: 'tried again',
  importAnyway: 'imported anyway',
  ignore: 'ignored',
  undoIgnore: 'back as before',
  enter: 'saved and tried again',
};

/** What came of it, in one sentence. */
export function doneWords(kind: Mending['kind'], done: Pick<MendedMany, 'done' | 'left' | 'more'>): string {
  const number = done.done.length;
  const is = kind === 'undoIgnore' ? (number === 1 ? 'is' : 'are') : number === 1 ? 'was' : 'were';
  const sentence = `${count(number, 'delivery', 'deliveries')} ${is} ${DONE[kind]}.`;
  return done.more ? `${sentence} There are more: do it again for the rest.` : sentence;
}

export function canBeUndone({ kind, outcome }: { kind: Mending['kind']; outcome: MendedMany }): boolean {
  return kind === 'ignore' && outcome.done.length > 0;
}

export function leftSentence({ person, why }: Pick<MendedMany['left'][number], 'person' | 'why'>): string {
  return `${person || 'Unknown person'}: ${why}`;
}
