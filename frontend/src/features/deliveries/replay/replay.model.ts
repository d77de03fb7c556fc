import type { Replay, ReplayCounts, Replayed, ReplayRow, ReplayScope } from '../../../api/types';
import { count, type Tone } from '../../../ui';
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

const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** Which deliveries, in a phrase. */
export function scopeWords(scope: ReplayScope): string {
  if (scope.deliveryId) return `The delivery about ${scope.person || 'an unknown person'}`;
  return [
    OUTCOMES[scope.outcome] ?? 'Deliveries',
    scope.search && `about people found by “${scope.search}”`,
    scope.listener && `by ${scope.listener}`,
    scope.since && `since ${moment.format(new Date(scope.since))}`,
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

/** How far it is, in a word. */
export function stateWords({ state, problem, counts }: Pick<Replay, 'state' | 'problem' | 'counts'>): {
  tone: Tone;
  words: string;
} {
  if (problem && (state === 'looking' || state === 'applying')) return { tone: 'waiting', words: 'Waiting' };
  switch (state) {
    case 'looking':
      return { tone: 'info', words: 'Looking' };
    case 'ready':
      return { tone: 'info', words: 'Nothing applied yet' };
    case 'applying':
      return { tone: 'info', words: 'Applying' };
    case 'done':
      return counts.applied > 0
        ? { tone: 'good', words: 'Applied' }
        : { tone: 'waiting', words: 'Not applied' };
    case 'stopped':
      return { tone: 'quiet', words: 'Stopped' };
  }
}

/** How many would change something. */
export function changing({ create, enroll, update, settle }: Kinds): number {
  return create + enroll + update + settle;
}

/** How many of each kind that changes something. */
export type Kinds = Pick<ReplayCounts, 'create' | 'enroll' | 'update' | 'settle'>;

/** What is being done now and how much of it is done; null when nothing is. */
export function progress({
  state,
  counts,
}: Pick<Replay, 'state' | 'counts'>): { done: number; of: number; words: string } | null {
  const figure = (number: number) => number.toLocaleString('en-GB');
  if (state === 'looking') {
    const { looked: done, deliveries: of } = counts;
    return {
      done,
      of,
      words: `Looked at ${figure(done)} of ${count(of, 'delivery', 'deliveries')}. Nothing is changed by it.`,
    };
  }
  if (state === 'applying') {
    const done = counts.applied + counts.notApplied;
    const of = done + counts.chosen;
    return {
      done,
      of,
      words: `Applied ${figure(counts.applied)}, ${count(counts.chosen, 'delivery is', 'deliveries are')} left.`,
    };
  }
  return null;
}

export function percent({ done, of }: { done: number; of: number }): number {
  return of === 0 ? 100 : Math.round((100 * done) / of);
}

export const TABS: {
  found: Found;
  label: string;
  empty: string;
  number: (counts: ReplayCounts) => number;
}[] = [
  { found: 'changes', label: 'Would change', empty: 'Nothing would change', number: changing },
  { found: 'unchanged', label: 'No change', empty: 'Nobody stays as they are', number: (c) => c.unchanged },
  { found: 'ignored', label: 'Ignored', empty: 'Nothing would be ignored', number: (c) => c.ignored },
  {
    found: 'needsAttention',
    label: 'Needs attention',
    empty: 'Nothing would need attention',
    number: (c) => c.needsAttention,
  },
  { found: 'leftAlone', label: 'Left alone', empty: 'Nothing is left alone', number: (c) => c.leftAlone },
];

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

/** What came of applying, in a sentence; null before. */
export function doneWords({ counts }: Pick<Replay, 'counts'>): string | null {
  if (counts.applied + counts.notApplied === 0) return null;
  const applied = `${count(counts.applied, 'delivery was', 'deliveries were')} applied.`;
  if (counts.notApplied === 0) return applied;
  return `${applied} ${count(counts.notApplied, 'was', 'were')} not, because something had changed since. Beside each stands what would become of it now.`;
}

/** What is to be said besides the values: that some would change is seen by them. Null when nothing is. */
export function messageBeyond({ result, message }: Pick<Replayed, 'result' | 'message'>): string | null {
  if (result !== 'update') return message;
  const end = message.indexOf('. ');
  return end < 0 ? null : message.slice(end + 2);
}

/** What came of a replay, or would, in a few words. */
export function resultWords({ state, counts }: Pick<Replay, 'state' | 'counts'>): string {
  const figure = (number: number) => number.toLocaleString('en-GB');
  if (counts.applied > 0) return `${figure(counts.applied)} applied`;
  return state === 'looking'
    ? `${figure(counts.looked)} looked at`
    : `${figure(changing(counts))} would change something`;
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
