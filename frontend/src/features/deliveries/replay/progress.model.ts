import type { Replay, ReplayCounts } from '../../../api/types';
import { count, type Tone } from '../../../ui';
import { changing, type Found, figure, leftToChange } from './replay.model';

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
      return leftToChange(counts) === 0
        ? { tone: 'quiet', words: 'Nothing to apply' }
        : { tone: 'info', words: 'Nothing applied yet' };
    case 'applying':
      return { tone: 'info', words: 'Applying' };
    case 'done':
      return appliedWords(counts);
    case 'stopped':
      return { tone: 'quiet', words: stoppedWords(counts) };
  }
}

/** "Applied" only when nothing is left of what would change something. */
function appliedWords(counts: ReplayCounts): { tone: Tone; words: string } {
  const { applied, notApplied } = counts;
  if (applied === 0) return { tone: 'waiting', words: 'Not applied' };
  // What was not applied need not change anything any more.
  const left = Math.max(leftToChange(counts), notApplied);
  return left === 0
    ? { tone: 'good', words: 'Applied' }
    : { tone: 'info', words: `${figure(applied)} of ${figure(applied + left)} applied` };
}

function stoppedWords(counts: ReplayCounts): string {
  if (counts.looked < counts.deliveries) {
    return `Stopped after ${figure(counts.looked)} of ${figure(counts.deliveries)}`;
  }
  const { words } = appliedWords(counts);
  return counts.applied > 0 ? `Stopped, ${words.toLowerCase()}` : 'Stopped';
}

/** That not everybody was looked at, which stays unknown; null when all were, or are being. */
export function unknownWords({ state, counts }: Pick<Replay, 'state' | 'counts'>): string | null {
  const { looked, deliveries } = counts;
  if (state === 'looking' || looked >= deliveries) return null;
  return `Stopped after ${figure(looked)} of ${figure(deliveries)}. What the others would change is not known.`;
}

/** What a stopped replay says of itself; null for others. */
export function stopWords(replay: Pick<Replay, 'state' | 'counts'>): string | null {
  const unknown = unknownWords(replay);
  if (unknown === null && replay.state !== 'stopped') return null;
  return [
    unknown ?? 'It was stopped.',
    leftToChange(replay.counts) > 0 && 'What was found out by then is shown below and can be applied.',
  ]
    .filter(Boolean)
    .join(' ');
}

/** What a list says that has nothing in it: of those who were not looked at, nothing is known. */
export function emptyWords(
  replay: Pick<Replay, 'state' | 'counts'>,
  { found, empty }: { found: Found; empty: string },
): { title: string; hint: string | null } {
  const unknown = unknownWords(replay);
  if (unknown !== null) {
    const { looked } = replay.counts;
    return {
      title: looked === 0 ? 'Nothing was looked at' : `${empty} among the ${figure(looked)} looked at`,
      hint: unknown,
    };
  }
  return {
    title: empty,
    hint:
      found === 'changes'
        ? 'With this mapping, and as Ashby is now, every employee already has the values that these deliveries would give them.'
        : null,
  };
}

/** What is being done now and how much of it is done; null when nothing is. */
export function progress({
  state,
  counts,
}: Pick<Replay, 'state' | 'counts'>): { done: number; of: number; words: string } | null {
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

/** What came of applying, in a sentence; null before. */
export function doneWords({ counts }: Pick<Replay, 'counts'>): string | null {
  if (counts.applied + counts.notApplied === 0) return null;
  const applied = `${count(counts.applied, 'delivery was', 'deliveries were')} applied.`;
  if (counts.notApplied === 0) return applied;
  return `${applied} ${count(counts.notApplied, 'was', 'were')} not, because something had changed since. Beside each stands what would become of it now.`;
}

/** What came of a replay, or would, in a few words. */
export function resultWords(replay: Pick<Replay, 'state' | 'counts'>): string {
  const { state, counts } = replay;
  if (state === 'looking') return `${figure(counts.looked)} looked at`;
  const unknown = unknownWords(replay) !== null;
  if (unknown && counts.looked === 0) return 'what they would change is not known';
  const changes = changing(counts);
  const result =
    counts.applied > 0
      ? `${figure(counts.applied)} applied`
      : changes === 0
        ? 'nothing would change'
        : `${figure(changes)} would change something`;
  return unknown ? `${result}, the others are not known` : result;
}
