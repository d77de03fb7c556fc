import type { Delivery, DeliveryProblem, DeliveryRow, EnteredValue, Step } from '../../api/types';

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

const STEP_OF_CODE: [RegExp, Step['key']][] = [
  [/match|employee/i, 'matched'],
  [/mapping|required|missing|value|type|field/i, 'mapped'],
  [/stage|listener|action|understood/i, 'wanted'],
  [/ashby|found|permission|offer|key|confidential/i, 'fetched'],
];

/** The step at which a problem arose: by what mends it, else by its code, else the last step that did not go well. */
export function stepOf(problem: DeliveryProblem, steps: Step[]): Step['key'] {
  const here = (key: Step['key']) => steps.some((step) => step.key === key);
  const byAction: Partial<Record<NonNullable<DeliveryProblem['action']>, Step['key']>> = {
    fixMapping: 'mapped',
    enterValue: 'mapped',
    decideMatch: 'matched',
    connection: 'fetched',
    importAnyway: 'fetched',
  };
  const guesses: (Step['key'] | undefined)[] = [
    problem.employeeField ? 'mapped' : undefined,
    problem.action ? byAction[problem.action] : undefined,
    STEP_OF_CODE.find(([pattern]) => pattern.test(problem.code))?.[1],
  ];
  const known = guesses.find((key) => key !== undefined && here(key));
  return known ?? steps.findLast((step) => !step.ok)?.key ?? steps.at(-1)?.key ?? 'done';
}

export type StoryStep = Step & { problems: DeliveryProblem[] };

/** The story as the server told it, each problem standing at its step. */
export function story(delivery: Pick<Delivery, 'steps' | 'problems'>): StoryStep[] {
  return delivery.steps.map((step) => ({
    ...step,
    // What the step's own sentence or a problem on the page says already is not said twice.
    items: step.items.filter(
      (item) =>
        !(step.detail !== null && item.value === step.detail) &&
        !(item.value === null && delivery.problems.some((problem) => problem.message === item.problem)),
    ),
    problems: delivery.problems.filter((problem) => stepOf(problem, delivery.steps) === step.key),
  }));
}

/** Problems that no step can take, so that none is ever hidden. */
export function homelessProblems(delivery: Pick<Delivery, 'steps' | 'problems'>): DeliveryProblem[] {
  return delivery.steps.length === 0 ? delivery.problems : [];
}

export type Mending = { label: string; to: string } | null;

/** The button that mends a problem elsewhere. Trying again and deciding happen on the page itself. */
export function mending(problem: Pick<DeliveryProblem, 'action' | 'employeeField'>): Mending {
  switch (problem.action) {
    case 'fixMapping':
      return { label: 'Fix the field mapping', to: '/settings/integrations/ashby/field-mapping' };
    case 'connection':
      return { label: 'Open the connection', to: '/settings/integrations/ashby' };
    case 'enterValue':
    case 'openAshby':
      // Where Ashby has no value, another of its fields may have one.
      return problem.employeeField
        ? { label: 'Fix the field mapping', to: '/settings/integrations/ashby/field-mapping' }
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

const ATTEMPTS: Record<string, string> = {
  imported: 'Imported',
  ignored: 'Ignored',
  needsAttention: 'Needs attention',
  retrying: 'Did not work, tried again later',
};

/** How an attempt ended and why; the reason of an import begins with the same word. */
export function attemptSentence(attempt: { outcome: string; reason: string | null }): string {
  const word = ATTEMPTS[attempt.outcome] ?? attempt.outcome;
  if (!attempt.reason) return word;
  return attempt.reason.startsWith(word) ? attempt.reason : `${word}: ${attempt.reason}`;
}

/** How long it took: "40 ms", "1.2 s", "3 min". */
export function duration(from: string, to: string): string {
  const ms = Math.max(0, new Date(to).getTime() - new Date(from).getTime());
  if (ms < 1000) return `${ms} ms`;
  return ms < 90_000 ? `${(ms / 1000).toFixed(1)} s` : `${Math.round(ms / 60_000)} min`;
}

/** Instead of an attempt's steps: where they stand, or why there are none. */
export function attemptDetails(attempt: Delivery['attempts'][number]): string | null {
  if (attempt.told) return 'Its steps stand above.';
  if (attempt.steps.length > 0) return null;
  return 'Nothing was decided, and nothing was written.';
}

/** Where a mapped value came from; null for what is no mapped value. */
export function sourceSentence(item: Step['items'][number], nameOf: (key: string) => string): string | null {
  if (!item.candidateFields) return null;
  return item.candidateFields.length === 0
    ? 'From the field mapping itself'
    : `From ${item.candidateFields.map(nameOf).join(', ')}`;
}

/** What stands in the way is not to be looked for; everything else is folded. */
export function isOpen(step: StoryStep): boolean {
  return !step.ok || step.problems.length > 0;
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

/** A step that led to nothing because nobody wanted it is neither good nor bad. */
export function stepTone(
  step: Pick<Step, 'key' | 'ok'>,
  state: DeliveryRow['state'],
): 'good' | 'quiet' | 'bad' {
  if (!step.ok) return 'bad';
  return state === 'ignored' && (step.key === 'wanted' || step.key === 'done') ? 'quiet' : 'good';
}

/** The step that gets "Try again": the last one with a problem, for what stands before it is mended first. */
export function stepToTryAgain(steps: StoryStep[]): Step['key'] | null {
  return steps.findLast((step) => step.problems.length > 0)?.key ?? null;
}
