import type { Condition, Listener, Stages } from '../../api/types';
import type { Tone } from '../../ui';

export type EventKey = 'candidateStageChange' | 'candidateHire' | 'pushToHRIS';

/** What can be listened to, in the words of Ashby's own "Webhook type" list. */
export const EVENTS: { value: EventKey; label: string; needsStage: boolean }[] = [
  { value: 'candidateStageChange', label: 'Candidate stage change', needsStage: true },
  { value: 'candidateHire', label: 'Candidate hired', needsStage: false },
  { value: 'pushToHRIS', label: 'Pushed to HRIS', needsStage: false },
];

export function needsStage(event: string | null): boolean {
  return EVENTS.some((known) => known.value === event && known.needsStage);
}

export function eventLabel(event: string | null): string {
  return EVENTS.find((known) => known.value === event)?.label ?? 'Candidate stage change';
}

type Stage = Stages['plans'][number]['stages'][number];
export type StageOption = { value: string; label: string };
export type StageGroup = { group: string; items: StageOption[] };

const normalized = (title: string) => title.trim().replace(/\s+/g, ' ').toLowerCase();
const everyPlanValue = (stage: Stage) => `title:${stage.type}:${normalized(stage.title)}`;
const oneStageValue = (stage: Stage) => `stage:${stage.id}`;
/** Leaving the pipeline is never a reason to be enrolled. */
const canBeWanted = (stage: Stage) => stage.type !== 'Archived';

/** First the stages of every plan by title and type, then the stages of each plan; archived plans last and marked. */
export function stageGroups(stages: Stages): StageGroup[] {
  const everyPlan = new Map<string, StageOption>();
  const live = stages.plans.filter((plan) => !plan.archived);
  for (const plan of live) {
    for (const stage of inOrder(plan.stages)) {
      const value = everyPlanValue(stage);
      if (!everyPlan.has(value)) everyPlan.set(value, { value, label: `${stage.title} · all plans` });
    }
  }
  const perPlan = [...live, ...stages.plans.filter((plan) => plan.archived)].map((plan) => ({
    group: plan.archived ? `${plan.title} (archived)` : plan.title,
    items: inOrder(plan.stages).map((stage) => ({
      value: oneStageValue(stage),
      label: `${stage.title} · ${plan.title}`,
    })),
  }));
  return [{ group: 'Every plan', items: distinguished([...everyPlan.values()]) }, ...perPlan].filter(
    (group) => group.items.length > 0,
  );
}

function inOrder(stages: Stage[]): Stage[] {
  return stages.filter(canBeWanted).sort((a, b) => a.order - b.order);
}

/** Two types may share a title: then the type is named, or nobody could tell the options apart. */
function distinguished(options: StageOption[]): StageOption[] {
  const labels = options.map((option) => normalized(option.label));
  return options.map((option, index) =>
    labels.filter((label) => label === labels[index]).length > 1
      ? {
          ...option,
          label: option.label.replace(' · all plans', ` (${option.value.split(':')[1]}) · all plans`),
        }
      : option,
  );
}

/** What is saved for an option; null when the option is no longer there. */
export function conditionOf(value: string | null, orLater: boolean, stages: Stages): Condition | null {
  if (!value) return null;
  for (const plan of stages.plans) {
    for (const stage of plan.stages) {
      if (oneStageValue(stage) === value) {
        const { id: stageId, title, type } = stage;
        return { kind: 'stage', stageId, title, type, planId: plan.id, orLater };
      }
      if (everyPlanValue(stage) === value && !plan.archived) {
        return { kind: 'title', title: stage.title, type: stage.type, orLater };
      }
    }
  }
  return null;
}

/** What the choice means, with the option's label (`Offer · all plans`, `Offer · Engineering`) as a person says it. */
export function orLaterSentence(orLater: boolean, stage: string | null): string {
  const [title = 'this stage', plan] = stage?.split(' · ') ?? [];
  const which = plan === undefined ? '' : plan === 'all plans' ? ', in any plan' : `, in ${plan}`;
  return orLater
    ? `Anyone who enters ${title} or a later stage of the same plan${which}. Never someone who was archived.`
    : `Only someone who enters ${title} itself${which}.`;
}

/** @param alarm whether its webhook in Ashby does not work; unknown until Stagedoor has told */
export function stateWords(
  listener: Pick<Listener, 'state' | 'warnings' | 'reachedAt'>,
  alarm: boolean | 'unknown' = false,
): { label: string; tone: Tone } {
  switch (listener.state) {
    case 'draft':
      return { label: 'Draft', tone: 'quiet' };
    case 'active':
      if (listener.warnings.length > 0 || alarm === true) return { label: 'Active, see below', tone: 'bad' };
      if (alarm === 'unknown') return { label: 'Active, its webhook is not known', tone: 'waiting' };
      // Without a webhook nobody comes, so that it works is not proven before the first call.
      return listener.reachedAt === null
        ? { label: 'Active, not called yet', tone: 'waiting' }
        : { label: 'Active', tone: 'good' };
    case 'paused':
      return { label: 'Paused', tone: 'waiting' };
    case 'removed':
      return { label: 'Removed', tone: 'quiet' };
  }
}

/** Whether the newest call was Ashby's test of the endpoint, and no delivery. */
export function isTestedLater(listener: Pick<Listener, 'lastCallAt' | 'lastPingAt'>): boolean {
  const { lastCallAt, lastPingAt } = listener;
  return lastPingAt !== null && (lastCallAt === null || Date.parse(lastPingAt) > Date.parse(lastCallAt));
}

export function reachedSentence(listener: Pick<Listener, 'reachedAt' | 'pingSigned'>): string {
  if (!listener.reachedAt) return "Waiting for Ashby's first call…";
  return 'Ashby has reached this endpoint';
}

/** What a ping proved about the secret; unsigned pings are legal and prove nothing. */
export function secretSentence(
  listener: Pick<Listener, 'reachedAt' | 'pingSigned' | 'warnings'>,
): string | null {
  if (!listener.reachedAt || listener.pingSigned === null) return null;
  // What is wrong with it is said beside.
  if (listener.warnings.length > 0) return null;
  return listener.pingSigned
    ? 'Its secret is the right one.'
    : 'The call was not signed, so the secret is proven by the first real delivery.';
}

/** Drafts end by themselves. Full hours are enough: nobody plans by the minute. */
export function draftSentence(draftExpiresAt: string | null, now: Date): string {
  if (!draftExpiresAt) return 'Not finished yet.';
  const minutes = Math.floor((Date.parse(draftExpiresAt) - now.getTime()) / 60_000);
  if (minutes <= 0) return 'This draft has ended. Add a new listener to start again.';
  if (minutes < 60) return `Not finished yet. Ends in ${minutes === 1 ? '1 minute' : `${minutes} minutes`}.`;
  const hours = Math.floor(minutes / 60);
  return `Not finished yet. Ends in ${hours === 1 ? '1 hour' : `${hours} hours`}.`;
}

export function isLiveDraft(listener: Listener, now: Date): boolean {
  return (
    listener.state === 'draft' &&
    (listener.draftExpiresAt === null || Date.parse(listener.draftExpiresAt) > now.getTime())
  );
}

/** Drafts and removed ones below those that work. */
export function listed(listeners: Listener[]): Listener[] {
  const rank = { active: 0, paused: 1, draft: 2, removed: 3 };
  return [...listeners]
    .filter((listener) => listener.state !== 'removed')
    .sort((a, b) => rank[a.state] - rank[b.state] || b.createdAt.localeCompare(a.createdAt));
}

export type ListenerDraft = { event: string | null; stage: string | null; orLater: boolean };

/** What still stands between the person and "Create event listener". */
export function whatIsMissing(draft: ListenerDraft, stages: Stages | undefined): string | null {
  if (!draft.event) return 'Choose an event.';
  if (!needsStage(draft.event)) return null;
  if (!draft.stage) return 'Choose a stage.';
  if (!stages || !conditionOf(draft.stage, draft.orLater, stages))
    return 'Choose a stage that Ashby still has.';
  return null;
}
