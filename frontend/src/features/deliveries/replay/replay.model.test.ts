import { expect, test } from 'vitest';
import type { Replay, ReplayCounts, ReplayRow, ReplayScope } from '../../../api/types';
import { doneWords, emptyWords, progress, resultWords, stateWords, stopWords } from './progress.model';
import { applyWords, canChoose, messageBeyond, momentOf, scopeWords, TABS } from './replay.model';

const scope: ReplayScope = {
  deliveryId: null,
  person: null,
  outcome: 'all',
  search: '',
  since: null,
  listenerId: null,
  listener: null,
};

const counts: ReplayCounts = {
  deliveries: 12,
  looked: 5,
  create: 0,
  enroll: 0,
  update: 0,
  settle: 0,
  unchanged: 0,
  ignored: 0,
  needsAttention: 0,
  leftAlone: 0,
  canApply: 0,
  chosen: 0,
  applied: 0,
  notApplied: 0,
};

const replay = (changes: Partial<Replay>): Replay => ({
  id: 'r1',
  scope,
  under: 'now',
  state: 'ready',
  counts,
  problem: null,
  startedBy: 'Ada',
  startedAt: '2026-09-01T10:00:00Z',
  appliedBy: null,
  restsSince: null,
  ...changes,
});

test('says which deliveries are meant', () => {
  expect(scopeWords(scope)).toBe('All deliveries');
  expect(scopeWords({ ...scope, outcome: 'imported', search: 'zo' })).toBe(
    'Imported deliveries about people found by “zo”',
  );
  expect(
    scopeWords({ ...scope, outcome: 'ignored', listener: 'Ashby · Offer', since: '2026-09-01T10:00:00' }),
  ).toBe('Ignored deliveries by Ashby · Offer since 1 Sep 2026, 10:00');
  expect(scopeWords({ ...scope, deliveryId: 'd1', person: 'Zoë' })).toBe('The delivery about Zoë');
  expect(scopeWords({ ...scope, deliveryId: 'd1', person: '' })).toBe('The delivery about an unknown person');
});

test('nothing is left to apply where nothing would change', () => {
  const same = replay({ counts: { ...counts, deliveries: 1, looked: 1, unchanged: 1 } });
  expect(stateWords(same).words).toBe('Nothing to apply');
  expect(resultWords(same)).toBe('nothing would change');
  const some = replay({ counts: { ...counts, deliveries: 1, looked: 1, update: 1, canApply: 1 } });
  expect(stateWords(some).words).toBe('Nothing applied yet');
});

test('says how far it is, and that it waits when it does', () => {
  expect(stateWords(replay({ state: 'looking' })).words).toBe('Looking');
  expect(stateWords(replay({ state: 'looking', problem: 'No key.' }))).toEqual({
    tone: 'waiting',
    words: 'Waiting',
  });
  expect(stateWords(replay({ state: 'stopped', problem: 'The key was replaced.' })).words).toBe(
    'Stopped after 5 of 12',
  );
  expect(progress(replay({ state: 'looking' }))).toEqual({
    done: 5,
    of: 12,
    words: 'Looked at 5 of 12 deliveries. Nothing is changed by it.',
  });
  expect(
    progress(replay({ state: 'applying', counts: { ...counts, chosen: 1, applied: 3, notApplied: 1 } })),
  ).toEqual({
    done: 4,
    of: 5,
    words: 'Applied 3, 1 delivery is left.',
  });
  expect(progress(replay({ state: 'ready' }))).toBeNull();
});

test('says what applying would do', () => {
  expect(applyWords({ create: 1, enroll: 0, update: 3, settle: 0 })).toBe(
    '1 new employee would be made and values would change at 3 deliveries.',
  );
  expect(applyWords({ create: 2, enroll: 1, update: 1, settle: 0 })).toBe(
    '2 new employees would be made, 1 employee would enter a workflow and values would change at 1 delivery.',
  );
});

test('a delivery whose person is in already is only settled', () => {
  expect(applyWords({ create: 0, enroll: 0, update: 0, settle: 2 })).toBe(
    '2 deliveries would only be settled.',
  );
});

test('says what was applied and what was not, and nothing before', () => {
  expect(doneWords(replay({}))).toBeNull();
  expect(doneWords(replay({ counts: { ...counts, applied: 2 } }))).toBe('2 deliveries were applied.');
  expect(doneWords(replay({ counts: { ...counts, applied: 1, notApplied: 1 } }))).toMatch(
    /^1 delivery was applied. 1 was not, because something had changed since./,
  );
});

test('only what would change something and was not applied can be chosen', () => {
  const row = (state: ReplayRow['state'], result: string) =>
    ({ state, replayed: { result } }) as unknown as ReplayRow;
  expect(canChoose(row('looked', 'update'))).toBe(true);
  expect(canChoose(row('notApplied', 'enroll'))).toBe(true);
  expect(canChoose(row('applied', 'update'))).toBe(false);
  expect(canChoose(row('chosen', 'update'))).toBe(false);
  expect(canChoose(row('looked', 'unchanged'))).toBe(false);
});

test('leaves out what the values show, and says the rest', () => {
  const found = (result: 'update' | 'enroll', message: string) => messageBeyond({ result, message });
  expect(found('update', 'One value would change for Zoë.')).toBeNull();
  expect(found('update', 'One value would change for Zoë. One value would be left out: x.')).toBe(
    'One value would be left out: x.',
  );
  expect(found('enroll', 'Zoë would enter Onboarding.')).toBe('Zoë would enter Onboarding.');
});

test('tells in a few words what came of it', () => {
  expect(resultWords(replay({ state: 'looking' }))).toBe('5 looked at');
  const all = { ...counts, looked: 12 };
  expect(resultWords(replay({ counts: { ...all, update: 1_200 } }))).toBe('1,200 would change something');
  expect(resultWords(replay({ counts: { ...all, update: 3, applied: 2 } }))).toBe('2 applied');
});

test('takes a local moment, and nothing for what is none', () => {
  expect(momentOf('2026-09-01T10:00')).toBe(new Date('2026-09-01T10:00').toISOString());
  expect(momentOf('')).toBeNull();
  expect(momentOf('some day')).toBeNull();
});

const six = { ...counts, deliveries: 6, looked: 6, update: 6 };

test('is called applied only when nothing is left to apply', () => {
  const state = (applied: number, notApplied = 0) =>
    stateWords(replay({ state: 'done', counts: { ...six, applied, notApplied } }));
  expect(state(1)).toEqual({ tone: 'info', words: '1 of 6 applied' });
  expect(state(6)).toEqual({ tone: 'good', words: 'Applied' });
  expect(state(0, 1)).toEqual({ tone: 'waiting', words: 'Not applied' });
  // One that was not applied would change nothing any more.
  const settled = { ...six, update: 5, unchanged: 1, applied: 5, notApplied: 1 };
  expect(stateWords(replay({ state: 'done', counts: settled })).words).toBe('5 of 6 applied');
  expect(stateWords(replay({ state: 'stopped', counts: { ...six, applied: 2 } })).words).toBe(
    'Stopped, 2 of 6 applied',
  );
});

test('a tab counts what changed apart from what would', () => {
  const parts = (applied: number) => TABS[0]?.parts({ ...six, applied });
  expect(parts(0)).toEqual([{ label: 'Would change', number: 6 }]);
  expect(parts(1)).toEqual([
    { label: 'Changed', number: 1 },
    { label: 'would change', number: 5 },
  ]);
  expect(parts(6)).toEqual([{ label: 'Changed', number: 6 }]);
});

test('what was not looked at when it was stopped is unknown, and said to be', () => {
  const none = replay({ state: 'stopped', counts: { ...counts, deliveries: 15, looked: 0 } });
  const unknown = 'Stopped after 0 of 15. What the others would change is not known.';
  expect(stateWords(none).words).toBe('Stopped after 0 of 15');
  expect(stopWords(none)).toBe(unknown);
  expect(emptyWords(none, { found: 'changes', empty: 'Nothing would change' })).toEqual({
    title: 'Nothing was looked at',
    hint: unknown,
  });
  expect(resultWords(none)).toBe('what they would change is not known');
  const some = replay({ state: 'stopped', counts: { ...counts, deliveries: 15, looked: 3, update: 2 } });
  expect(stopWords(some)).toBe(
    'Stopped after 3 of 15. What the others would change is not known. What was found out by then is shown below and can be applied.',
  );
  expect(emptyWords(some, { found: 'ignored', empty: 'Nothing would be ignored' }).title).toBe(
    'Nothing would be ignored among the 3 looked at',
  );
  expect(resultWords(some)).toBe('2 would change something, the others are not known');
});

test('stopped while it was applied, everybody was looked at: only the rest is not applied', () => {
  const stopped = replay({ state: 'stopped', counts: { ...six, applied: 2 } });
  expect(stopWords(stopped)).toBe(
    'It was stopped. What was found out by then is shown below and can be applied.',
  );
  expect(stopWords(replay({ state: 'done', counts: six }))).toBeNull();
});
