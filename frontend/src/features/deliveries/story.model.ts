import type { Delivery, DeliveryProblem, DeliveryRow, Step } from '../../api/types';

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
  const isTold = (words: string | null) => delivery.problems.some(({ message }) => message === words);
  return delivery.steps.map((step) => ({
    ...step,
    detail: isTold(step.detail) ? null : step.detail,
    // What the step's own sentence or a problem on the page says already is not said twice.
    items: step.items.filter(
      (item) =>
        !(step.detail !== null && item.value === step.detail) &&
        !(item.value === null && isTold(item.problem)),
    ),
    problems: delivery.problems.filter((problem) => stepOf(problem, delivery.steps) === step.key),
  }));
}

/** Problems that no step can take, so that none is ever hidden. */
export function homelessProblems(delivery: Pick<Delivery, 'steps' | 'problems'>): DeliveryProblem[] {
  return delivery.steps.length === 0 ? delivery.problems : [];
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
