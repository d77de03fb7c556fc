import type {
  Applied,
  NewTrial,
  Stages,
  Trial,
  TrialOutcome,
  TrialResults,
  TriedPerson,
  ValueChange,
} from '../../../../api/types';
import { count } from '../../../../ui';

export const MOST_PEOPLE = 200;
export const USUAL_PEOPLE = 50;

const statuses = ['Hired', 'Active', 'Archived', 'Lead'];

export type ScopeOption = { value: string; label: string };
export type ScopeGroup = { group: string; items: ScopeOption[] };

type Plan = Stages['plans'][number];
type Stage = Plan['stages'][number];

/** The stages of several plans by title and type, each once: one of them stands for all. */
function everyPlan(plans: readonly Plan[]): ScopeOption[] {
  const found = new Map<string, Stage>();
  for (const stage of plans.flatMap(({ stages }) => inOrder(stages))) {
    const name = `${stage.type} ${stage.title.trim().toLowerCase()}`;
    if (!found.has(name)) found.set(name, stage);
  }
  const all = [...found.values()];
  return all.map(({ id, title, type }) => {
    const twins = all.filter((other) => other.title.trim().toLowerCase() === title.trim().toLowerCase());
    return { value: `every:${id}`, label: `${title}${twins.length > 1 ? ` (${type})` : ''} · all plans` };
  });
}

function inOrder(stages: readonly Stage[]): Stage[] {
  return [...stages].sort((one, other) => one.order - other.order);
}

/**
 * Whom a trial can take: by status, by a stage of every plan, then by each plan's stages in their order; archived plans
 * last and marked.
 */
export function scopes(stages: Stages | undefined): ScopeGroup[] {
  const plans = stages?.plans ?? [];
  const live = plans.filter((plan) => !plan.archived);
  const sorted = [...live, ...plans.filter((plan) => plan.archived)];
  return [
    {
      group: 'By status',
      items: statuses.map((status) => ({ value: `status:${status}`, label: `${status} · status` })),
    },
    { group: 'Every plan', items: live.length > 1 ? everyPlan(live) : [] },
    ...sorted.map((plan) => ({
      group: plan.archived ? `${plan.title} (archived)` : plan.title,
      items: inOrder(plan.stages).map(({ id, title }) => ({
        value: `stage:${id}`,
        label: `${title} · ${plan.title}`,
      })),
    })),
  ].filter((group) => group.items.length > 0);
}

/** What is asked for; null while something is missing. */
export function newTrial(scope: string | null, people: number | string): NewTrial | null {
  const [kind, id] = /^(status|stage|every):(.+)$/.exec(scope ?? '')?.slice(1) ?? [];
  if (!id || typeof people !== 'number' || !Number.isInteger(people)) return null;
  if (people < 1 || people > MOST_PEOPLE) return null;
  if (kind === 'status') return { status: id, people };
  return kind === 'every' ? { stageId: id, everyPlan: true, people } : { stageId: id, people };
}

export function isRunning({ state }: Pick<Trial, 'state'>): boolean {
  return state === 'listing' || state === 'fetching';
}

/** How far it is, from 0 to 100; null while that is not known. */
export function percent({ state, found, fetched, failed }: Trial): number | null {
  if (state === 'listing' || found === 0) return null;
  return Math.round(((fetched + failed) / found) * 100);
}

/** Where a trial stands, in words. */
export function trialWords(trial: Trial): string {
  const { state, found, fetched, people } = trial;
  switch (state) {
    case 'listing':
      return found === 0
        ? 'Asking Ashby who is there'
        : `Asking Ashby who is there: ${count(found, 'person', 'people')} so far`;
    case 'fetching':
      return `${fetched} of ${found} fetched`;
    case 'done':
      if (found === 0) return 'Nobody is there';
      return found < people
        ? `${count(fetched, 'person', 'people')}, there are no more`
        : count(fetched, 'person', 'people');
    case 'cancelled':
      return `Cancelled: ${fetched} of ${found} fetched`;
    case 'failed':
      return found === 0 ? 'Ashby could not be read' : `Stopped: ${fetched} of ${found} fetched`;
  }
}

/** People whom Ashby would not give: said apart, so that nobody is thought to be fine. */
export function unreadWords({ failed, failures }: Pick<Trial, 'failed' | 'failures'>): string[] {
  if (failed === 0) return [];
  const [only, ...more] = failures;
  const all = `${count(failed, 'person', 'people')} could not be read, and ${failed === 1 ? 'is' : 'are'} not in the numbers below`;
  if (only && more.length === 0) return [`${all}: ${only.reason}`];
  return [`${all}.`, ...failures.map(({ reason, people }) => `${people}: ${reason}`)];
}

const outcomes: Record<TrialOutcome, { tone: 'good' | 'info' | 'quiet' | 'bad'; words: string }> = {
  create: { tone: 'good', words: 'Would be imported' },
  update: { tone: 'info', words: 'Would be updated' },
  unchanged: { tone: 'quiet', words: 'Unchanged' },
  needsAttention: { tone: 'bad', words: 'Needs attention' },
};

export function outcomeWords(outcome: TrialOutcome) {
  return outcomes[outcome];
}

/** The four numbers, in the order in which they matter. */
export function totals(results: TrialResults) {
  return [
    {
      outcome: 'needsAttention',
      number: results.needAttention,
      words: results.needAttention === 1 ? 'needs attention' : 'need attention',
    },
    { outcome: 'create', number: results.wouldImport, words: 'would be imported' },
    { outcome: 'update', number: results.wouldUpdate, words: 'would be updated' },
    { outcome: 'unchanged', number: results.unchanged, words: 'unchanged' },
  ] as const;
}

/** The results in one sentence, for those who hear them. */
export function resultsWords(results: TrialResults): string {
  const parts = totals(results).map(({ number, words }) => `${number} ${words}`);
  const without = results.withoutAValue > 0 ? ` ${withoutWords(results)}` : '';
  return `Of ${count(results.people, 'person', 'people')}: ${parts.join(', ')}.${without}`;
}

/** How many would come in without a value that does not fit. */
export function withoutWords({ withoutAValue }: Pick<TrialResults, 'withoutAValue'>): string {
  return `${count(withoutAValue, 'person', 'people')} would go without a value that does not fit.`;
}

/** Who would need attention by these rules and would not by the saved ones. */
export function newlyBroken(draft: TrialResults, saved: TrialResults): TriedPerson[] {
  const fine = new Set(
    saved.persons
      .filter(({ outcome }) => outcome !== 'needsAttention')
      .map(({ applicationId }) => applicationId),
  );
  return draft.persons.filter(
    ({ outcome, applicationId }) => outcome === 'needsAttention' && fine.has(applicationId),
  );
}

/** "Ada, Bob and 3 more". */
export function names(people: readonly { name: string }[], most = 3): string {
  const shown = people.slice(0, people.length > most + 1 ? most : most + 1).map(({ name }) => name);
  const rest = people.length - shown.length;
  const all = rest > 0 ? [...shown, `${rest} more`] : shown;
  return all.length < 2 ? (all[0] ?? '') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
}

/** What saving or restoring would do, before it is done. */
export function breakWords(broken: readonly TriedPerson[], people: number, what = 'Saving this'): string {
  return `${what} would break ${broken.length} of ${count(people, 'person', 'people')}: ${names(broken)}.`;
}

/** Whom another mapping would break; or nobody was tried yet, it is being asked, or asking failed. */
export type Broken = { people: TriedPerson[]; of: number } | 'nobody' | 'asking' | 'unknown';

/** Whom bringing an older version back would break, as far as the newest trial knows. */
export function restoreBreakWords(broken: Broken): string {
  if (broken === 'nobody')
    return 'Nobody was tried yet: Try on many would show whom this version would break.';
  if (broken === 'asking') return 'Working out whom it would break';
  if (broken === 'unknown') return 'It could not be worked out whom this version would break.';
  return broken.people.length === 0
    ? `Of the ${count(broken.of, 'person', 'people')} tried last it would break nobody.`
    : breakWords(broken.people, broken.of, 'Restoring it');
}

export type ChangedPerson = TriedPerson & { employeeId: string };

/** Employees whose values would change, and only the changes of one field where one is chosen. */
export function changedPeople(results: TrialResults, field: string | null): ChangedPerson[] {
  return results.persons
    .filter((person): person is ChangedPerson => person.employeeId !== null && person.outcome === 'update')
    .map((person) => ({
      ...person,
      changes: person.changes.filter(({ employeeField }) => field === null || employeeField === field),
    }))
    .filter(({ changes }) => changes.length > 0);
}

/** The fields that change, most people first. */
export function changedFields(results: TrialResults): { value: string; label: string }[] {
  const found = new Map<string, { label: string; people: number }>();
  for (const { employeeField, label } of changedPeople(results, null).flatMap(({ changes }) => changes)) {
    found.set(employeeField, { label, people: (found.get(employeeField)?.people ?? 0) + 1 });
  }
  return [...found]
    .sort(([, one], [, other]) => other.people - one.people || one.label.localeCompare(other.label))
    .map(([value, { label, people }]) => ({
      value,
      label: `${label}, ${count(people, 'person', 'people')}`,
    }));
}

export function changeWords({ label, from, to }: ValueChange): string {
  return `${label}: ${from ?? 'no value'} becomes ${to ?? 'no value'}`;
}

/** How many values of which fields would be written, before they are. */
export function applyWords(people: readonly TriedPerson[]): string {
  const changes = people.flatMap((person) => person.changes);
  const labels = [...new Set(changes.map(({ label }) => label))];
  const fields = labels.map((name) => ({ name }));
  return `${count(changes.length, 'value')} in ${count(labels.length, 'field')} would be overwritten: ${names(fields, 6)}.`;
}

/** Who has other values by the mapping, and for how many of them that can be applied here. */
export function changedWords(people: readonly Pick<TriedPerson, 'canApply'>[]): string {
  const can = people.filter(({ canApply }) => canApply).length;
  const all = `${count(people.length, 'employee has', 'employees have')} a value that would be another one.`;
  if (can === people.length) return all;
  return can === 0
    ? `${all} None of them can be chosen here.`
    : `${all} ${can} of them can be chosen here, the others not.`;
}

/** What one application is called in a sentence: "Engineer, Offer". */
export function applicationWords(
  applicationId: string,
  persons: readonly Pick<TriedPerson, 'applicationId' | 'jobTitle' | 'stage'>[],
): string {
  const known = persons.find((person) => person.applicationId === applicationId);
  return known ? [known.jobTitle, known.stage].filter(Boolean).join(', ') : 'their other application';
}

/** Who was changed: those chosen, without those skipped. */
export function appliedPeople(chosen: readonly ChangedPerson[], { skipped }: Applied): ChangedPerson[] {
  const left = new Set(skipped.map(({ applicationId }) => applicationId));
  return chosen.filter(({ applicationId }) => !left.has(applicationId));
}

/** What applying did. */
export function appliedWords({ applied, skipped }: Applied): string {
  const done =
    applied === 0 ? 'Nobody was changed.' : `${count(applied, 'employee was', 'employees were')} updated.`;
  return skipped.length === 0 ? done : `${done} ${skipped.length} skipped.`;
}
