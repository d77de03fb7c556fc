import { mappingAddress } from '../../api/addresses';
import type { Delivery, DeliveryProblem, DeliveryRow, EnteredValue } from '../../api/types';

export type OutcomeTab = 'all' | 'imported' | 'ignored' | 'needsAttention' | 'waiting';

export const TABS: { value: OutcomeTab; label: string; empty: string; hint: string }[] = [
  {
    value: 'all',
    label: 'All',
    empty: 'Ashby has not called yet',
    hint: 'Add a listener to a workflow, then move a candidate in Ashby. What Ashby sends appears here.',
  },
  {
    value: 'imported',
    label: 'Imported',
    empty: 'Nobody has been imported yet',
    hint: 'People appear here once a listener has taken them into a workflow.',
  },
  {
    value: 'ignored',
    label: 'Ignored',
    empty: 'Nothing has been ignored',
    hint: 'Stage changes that no listener wants are listed here, with the reason.',
  },
  {
    value: 'needsAttention',
    label: 'Needs attention',
    empty: 'Nothing needs your attention',
    hint: 'What cannot be imported by itself waits here. Nothing gets lost.',
  },
  {
    value: 'waiting',
    label: 'Waiting',
    empty: 'Nothing is waiting',
    hint: 'Deliveries that are held or tried again stand here, with the reason.',
  },
];

export function tabOf(value: string | null): OutcomeTab {
  return TABS.find((tab) => tab.value === value)?.value ?? 'all';
}

/** The outcome in words; the server's sentence already says more than the state does. */
export function outcomeSentence(row: Pick<DeliveryRow, 'state' | 'outcome'>): string {
  const known = TABS.find((tab) => tab.value === row.state)?.label ?? 'Waiting';
  return row.outcome.trim() === '' ? known : row.outcome;
}

/** The sentence in two: the word that names the outcome, and what it says beyond. */
export function outcomeParts(row: Pick<DeliveryRow, 'state' | 'outcome'>): { word: string; rest: string } {
  const word = TABS.find((tab) => tab.value === row.state)?.label ?? 'Waiting';
  const sentence = outcomeSentence(row);
  if (sentence.startsWith(word)) return { word, rest: sentence.slice(word.length) };
  // "Retrying in 2 min: ...": what stands before the colon names the state as well.
  const colon = sentence.indexOf(':');
  return colon > 0
    ? { word: sentence.slice(0, colon), rest: sentence.slice(colon) }
    : { word, rest: `: ${sentence}` };
}

export function repetitionSentence(repetitions: number): string | null {
  if (repetitions <= 0) return null;
  return repetitions === 1 ? 'Ashby sent this once more.' : `Ashby sent this ${repetitions} more times.`;
}

type MendElsewhere = { label: string; to: string } | null;

/** The button that mends a problem elsewhere. Trying again and deciding happen on the page itself. */
export function mendElsewhere(problem: Pick<DeliveryProblem, 'action' | 'employeeField'>): MendElsewhere {
  switch (problem.action) {
    case 'fixMapping':
      return { label: 'Fix the field mapping', to: mappingAddress(problem.employeeField) };
    case 'connection':
      return { label: 'Open the connection', to: '/settings/integrations/ashby' };
    case 'enterValue':
    case 'openAshby':
      // Where Ashby has no value, another of its fields may have one.
      return problem.employeeField
        ? { label: 'Fix the field mapping', to: mappingAddress(problem.employeeField) }
        : null;
    default:
      return null;
  }
}

/** What stands in the way stands in Ashby: its own page is one click away. */
export function mendedInAshby(problem: DeliveryProblem): boolean {
  return ['openAshby', 'enterValue', 'importAnyway'].includes(problem.action ?? '');
}

/** What the person does besides, where the sentence of the problem does not say it. */
export function mendingHint(problem: DeliveryProblem): string | null {
  return problem.action === 'openAshby' || problem.action === 'enterValue'
    ? problem.employeeField
      ? 'Nothing was lost. Type the value below, add it in Ashby, or map another field.'
      : null
    : null;
}

/** A settled import has nothing to be tried again. */
export function canTryAgain(delivery: Pick<Delivery, 'state'>): boolean {
  return delivery.state !== 'imported';
}

/** Ashby says otherwise now than it did: a person may import nevertheless. */
export function canImportAnyway(problems: DeliveryProblem[]): boolean {
  return problems.some((problem) => problem.action === 'importAnyway');
}

export function canIgnore(delivery: Pick<Delivery, 'state'>): boolean {
  return delivery.state === 'needsAttention' || delivery.state === 'open';
}

/** The employee fields that stand in the way: a person may type their values. */
export function fieldsToEnter(problems: DeliveryProblem[]): string[] {
  return [...new Set(problems.flatMap((problem) => problem.employeeField ?? []))];
}

/** The part of a delivery's page where a missing value is typed, in its address. */
export const ENTER = 'enter-missing';
/** Where a person says who this is. */
export const DECIDE = 'decide';

/** What was typed and is not asked for again where a value stands in the way: it is shown beside what does. */
export function enteredElsewhere(delivery: Pick<Delivery, 'state' | 'typed' | 'problems'>): EnteredValue[] {
  if (delivery.state !== 'needsAttention') return [];
  const asked = fieldsToEnter(delivery.problems);
  return delivery.typed.filter((value) => !asked.includes(value.employeeField));
}

/** "You entered zoe@mail.example for Personal email." */
export function enteredSentence(value: EnteredValue, me: string): string {
  return `${value.personId === me ? 'You' : value.person} entered ${value.display} for ${value.label}.`;
}

/** A person ignored it, and may take that back. */
export function canUndoIgnore(delivery: Pick<Delivery, 'state' | 'reasonCode'>): boolean {
  return delivery.state === 'ignored' && delivery.reasonCode === 'ignoredByPerson';
}

/** The body as it is easiest to read; what is no JSON is shown as it came. */
export function prettyBody(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

/** The tone of an outcome; its icon and words come with it. */
export function outcomeTone(state: DeliveryRow['state']): 'good' | 'quiet' | 'bad' | 'waiting' {
  switch (state) {
    case 'imported':
      return 'good';
    case 'ignored':
      return 'quiet';
    case 'needsAttention':
      return 'bad';
    case 'open':
      return 'waiting';
  }
}
