import { expect, test } from 'vitest';
import type { Replay, ReplayCounts, ReplayRow, ReplayScope } from '../../../api/types';
import {
  applyWords,
  canChoose,
  doneWords,
  messageBeyond,
  momentOf,
  progress,
  resultWords,
  scopeWords,
  stateWords,
} from './replay.model';

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
  ).toBe('Ignored deliveries by Ashby · Offer since 1 Sept 2026, 10:00');
  expect(scopeWords({ ...scope, deliveryId: 'd1', person: 'Zoë' })).toBe('The delivery about Zoë');
  expect(scopeWords({ ...scope, deliveryId: 'd1', person: '' })).toBe('The delivery about an unknown person');
});

test('says how far it is, and that it waits when it does', () => {
  expect(stateWords(replay({ state: 'looking' })).words).toBe('Looking');
  expect(stateWords(replay({ state: 'looking', problem: 'No key.' }))).toEqual({
    tone: 'waiting',
    words: 'Waiting',
  });
  expect(stateWords(replay({ state: 'stopped', problem: 'The key was replaced.' })).words).toBe('Stopped');
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
  expect(resultWords(replay({ counts: { ...counts, update: 1_200 } }))).toBe('1,200 would change something');
  expect(resultWords(replay({ counts: { ...counts, update: 3, applied: 2 } }))).toBe('2 applied');
});

test('takes a local moment, and nothing for what is none', () => {
  expect(momentOf('2026-09-01T10:00')).toBe(new Date('2026-09-01T10:00').toISOString());
  expect(momentOf('')).toBeNull();
  expect(momentOf('some day')).toBeNull();
});
