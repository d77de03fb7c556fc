import type { Replay, ReplayCounts, Replayed, ReplayRow, ReplayScope } from '../../../api/types';
import { count, moment } from '../../../ui';
import type { OutcomeTab } from '../deliveries.model';

/** What is found out about a delivery, as the tabs sort it. */
export type Found = 'changes' | 'unchanged' | 'ignored' | 'needsAttention' | 'leftAlone';

export type Filters = {
  outcome: OutcomeTab;
  search: string;
  since: string | null;
  listenerId: string | null;
};

export const ALL: Filters = { outcome: 'all', search: '', since: null, listenerId: null };

const OUTCOMES: Record<string, string> = {
  all: 'All deliveries',
  imported: 'Imported deliveries',
  ignored: 'Ignored deliveries',
  needsAttention: 'Deliveries that need attention',
  waiting: 'Waiting deliveries',
};

/** A number as people read it. */
export const figure = (number: number) => number.toLocaleString('en-GB');

/** Which deliveries, in a phrase. */
export function scopeWords(scope: ReplayScope): string {
  if (scope.deliveryId) return `The delivery about ${scope.person || 'an unknown person'}`;
  return [
    OUTCOMES[scope.outcome] ?? 'Deliveries',
    scope.search && `about people found by “${scope.search}”`,
    scope.listener && `by ${scope.listener}`,
    scope.since && `since ${moment(scope.since)}`,
  ]
    .filter(Boolean)
    .join(' ');
}

export function mappingWords({ under }: Pick<Replay, 'under'>): string {
  return under === 'then' ? 'with the field mapping of then' : 'with the field mapping of now';
}

export function isUnderWay({ state }: Pick<Replay, 'state'>): boolean {
  return state === 'looking' || state === 'applying';
}

/** How many would change something. */
export function changing({ create, enroll, update, settle }: Kinds): number {
  return create + enroll + update + settle;
}

/** How many of these are not applied yet. */
export function leftToChange(counts: ReplayCounts): number {
  return Math.max(0, changing(counts) - counts.applied);
}

/** How many of each kind that changes something. */
type Kinds = Pick<ReplayCounts, 'create' | 'enroll' | 'update' | 'settle'>;

type Tab = {
  found: Found;
  empty: string;
  /** What it lists, each with how many: what was applied would change no more, it has changed. */
  parts: (counts: ReplayCounts) => { label: string; number: number }[];
};

const tab = (found: Found, label: string, empty: string, number: (counts: ReplayCounts) => number): Tab => ({
  found,
  empty,
  parts: (counts) => [{ label, number: number(counts) }],
});

export const TABS: readonly Tab[] = [
  {
    found: 'changes',
    empty: 'Nothing would change',
    parts: (counts) => {
      const left = { label: 'Would change', number: leftToChange(counts) };
      const done = { label: 'Changed', number: counts.applied };
      if (done.number === 0) return [left];
      return left.number === 0 ? [done] : [done, { ...left, label: 'would change' }];
    },
  },
  tab('unchanged', 'No change', 'Nobody stays as they are', (counts) => counts.unchanged),
  tab('ignored', 'Ignored', 'Nothing would be ignored', (counts) => counts.ignored),
  tab('needsAttention', 'Needs attention', 'Nothing would need attention', (counts) => counts.needsAttention),
  tab('leftAlone', 'Left alone', 'Nothing is left alone', (counts) => counts.leftAlone),
];

/** The tab that is shown at first: where nothing would change, what there is. */
export function firstTab(counts: ReplayCounts): Found {
  return TABS.find(({ parts }) => parts(counts).some(({ number }) => number > 0))?.found ?? 'changes';
}

/** What would be done to those who are chosen, in a sentence. */
export function applyWords({ create, enroll, update, settle }: Kinds): string {
  const parts = [
    create > 0 && `${count(create, 'new employee')} would be made`,
    enroll > 0 && `${count(enroll, 'employee')} would enter a workflow`,
    update > 0 && `values would change at ${count(update, 'delivery', 'deliveries')}`,
    settle > 0 && `${count(settle, 'delivery', 'deliveries')} would only be settled`,
  ].filter((part) => part !== false);
  const last = parts.pop() ?? 'nothing would change';
  const sentence = parts.length > 0 ? `${parts.join(', ')} and ${last}` : last;
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

/** What is to be said besides the values: that some would change is seen by them. Null when nothing is. */
export function messageBeyond({ result, message }: Pick<Replayed, 'result' | 'message'>): string | null {
  if (result !== 'update') return message;
  const end = message.indexOf('. ');
  return end < 0 ? null : message.slice(end + 2);
}

export function canChoose({ state, replayed }: ReplayRow): boolean {
  return (
    (state === 'looked' || state === 'notApplied') && replayed !== null && CHANGES.includes(replayed.result)
  );
}

/** How many of each kind are among these rows. */
export function kinds(rows: readonly ReplayRow[]): Kinds {
  const number = (result: string) => rows.filter((row) => row.replayed?.result === result).length;
  return {
    create: number('create'),
    enroll: number('enroll'),
    update: number('update'),
    settle: number('settle'),
  };
}

const CHANGES: readonly Replayed['result'][] = ['create', 'enroll', 'update', 'settle'];

/** What a local date and time says as a moment; null while it says none. */
export function momentOf(local: string): string | null {
  const at = new Date(local);
  return local === '' || Number.isNaN(at.getTime()) ? null : at.toISOString();
}
