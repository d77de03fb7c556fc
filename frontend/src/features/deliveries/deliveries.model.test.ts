import { describe, expect, test } from 'vitest';
import type { DeliveryProblem, Step } from '../../api/types';
import {
  attemptSentence,
  canTryAgain,
  canUndoIgnore,
  fieldsToEnter,
  homelessProblems,
  mending,
  mendingHint,
  outcomeParts,
  outcomeSentence,
  prettyBody,
  repetitionSentence,
  stepOf,
  stepTone,
  story,
  tabOf,
} from './deliveries.model';

const step = (key: Step['key'], ok = true): Step => ({
  key,
  title: key,
  detail: null,
  at: null,
  ok,
  items: [],
});
const problem = (changes: Partial<DeliveryProblem>): DeliveryProblem => ({
  code: 'other',
  message: 'Something is not as it should be.',
  employeeField: null,
  action: null,
  ...changes,
});
const steps = [
  step('received'),
  step('wanted'),
  step('fetched'),
  step('mapped', false),
  step('matched'),
  step('done', false),
];

describe('a problem stands at the step where it arose', () => {
  test('a missing value at the mapping', () => {
    expect(
      stepOf(problem({ code: 'requiredMissing', employeeField: 'startDate', action: 'fixMapping' }), steps),
    ).toBe('mapped');
  });

  test('a decision at the match, a revoked key at the fetching', () => {
    expect(stepOf(problem({ action: 'decideMatch' }), steps)).toBe('matched');
    expect(stepOf(problem({ action: 'connection' }), steps)).toBe('fetched');
  });

  test('an unknown one at the last step that did not go well', () => {
    expect(stepOf(problem({}), steps)).toBe('done');
    expect(stepOf(problem({}), [step('received'), step('wanted', false), step('fetched')])).toBe('wanted');
  });

  test('none is lost', () => {
    const problems = [problem({ action: 'decideMatch' }), problem({}), problem({ action: 'enterValue' })];
    expect(story({ steps, problems }).flatMap((one) => one.problems)).toHaveLength(3);
    expect(homelessProblems({ steps: [], problems })).toHaveLength(3);
  });
});

test('an outcome is always in words', () => {
  expect(outcomeSentence({ state: 'ignored', outcome: '' })).toBe('Ignored');
  expect(outcomeSentence({ state: 'open', outcome: '' })).toBe('Waiting');
  expect(outcomeSentence({ state: 'ignored', outcome: 'Ignored: listener paused' })).toBe(
    'Ignored: listener paused',
  );
});

test('a problem is mended where it can be mended', () => {
  expect(mending(problem({ action: 'fixMapping' }))?.to).toBe('/settings/integrations/ashby/field-mapping');
  expect(mending(problem({ action: 'connection' }))?.to).toBe('/settings/integrations/ashby');
  expect(mending(problem({ action: 'tryAgain' }))).toBeNull();
});

test('an unknown tab in the address is All', () => {
  expect(tabOf('needsAttention')).toBe('needsAttention');
  expect(tabOf('nonsense')).toBe('all');
  expect(tabOf(null)).toBe('all');
});

test('what a person ignored can be undone, and nothing else', () => {
  expect(canUndoIgnore({ state: 'ignored', reasonCode: 'ignoredByPerson' })).toBe(true);
  expect(canUndoIgnore({ state: 'ignored', reasonCode: 'otherStage' })).toBe(false);
  expect(canUndoIgnore({ state: 'imported', reasonCode: 'ignoredByPerson' })).toBe(false);
});

test('small sentences', () => {
  expect(repetitionSentence(0)).toBeNull();
  expect(repetitionSentence(2)).toBe('Ashby sent this 2 more times.');
  expect(canTryAgain({ state: 'imported' })).toBe(false);
  expect(prettyBody('{"a":1}')).toBe('{\n  "a": 1\n}');
  expect(prettyBody('not json')).toBe('not json');
});

test('a value that Ashby lacks is typed, mended there, or by mapping another field', () => {
  for (const action of ['enterValue', 'openAshby'] as const) {
    const missing = problem({ action, employeeField: 'personalEmail' });
    expect(mending(missing)?.label).toBe('Fix the field mapping');
    expect(mendingHint(missing)).toMatch(/Nothing was lost/);
    expect(fieldsToEnter([missing, missing, problem({})])).toEqual(['personalEmail']);
  }
  expect(mending(problem({ action: 'openAshby' }))).toBeNull();
  expect(mendingHint(problem({ action: 'openAshby' }))).toBeNull();
});

test('the word of an outcome stands apart from its reason', () => {
  expect(outcomeParts({ state: 'ignored', outcome: 'Ignored: listener paused' })).toEqual({
    word: 'Ignored',
    rest: ': listener paused',
  });
  expect(outcomeParts({ state: 'open', outcome: 'Retrying in 2 min: Ashby was slow' })).toEqual({
    word: 'Retrying in 2 min',
    rest: ': Ashby was slow',
  });
  expect(outcomeParts({ state: 'imported', outcome: '' })).toEqual({ word: 'Imported', rest: '' });
});

test('an attempt ends in words, its reason once', () => {
  expect(attemptSentence({ outcome: 'retrying', reason: 'Ashby was slow' })).toBe(
    'Did not work, tried again later: Ashby was slow',
  );
  expect(attemptSentence({ outcome: 'imported', reason: 'Imported as a new employee.' })).toBe(
    'Imported as a new employee.',
  );
  expect(attemptSentence({ outcome: 'needsAttention', reason: null })).toBe('Needs attention');
});

test('what nobody wanted is neither good nor bad', () => {
  expect(stepTone(step('wanted'), 'ignored')).toBe('quiet');
  expect(stepTone(step('received'), 'ignored')).toBe('good');
  expect(stepTone(step('wanted'), 'imported')).toBe('good');
  expect(stepTone(step('wanted', false), 'ignored')).toBe('bad');
});

test('a step does not repeat what it says already', () => {
  const fetched = {
    ...step('fetched'),
    detail: 'Accepted offer',
    items: [
      { label: 'Offer', value: 'Accepted offer', problem: null, candidateFields: null },
      { label: 'Job', value: 'Engineer', problem: null, candidateFields: null },
    ],
  };
  const missing = problem({ message: 'Choose who it is.' });
  const done = {
    ...step('done', false),
    items: [{ label: 'What to mend', value: null, problem: 'Choose who it is.', candidateFields: null }],
  };
  const [first, last] = story({ steps: [fetched, done], problems: [missing] });
  expect(first?.items.map((item) => item.label)).toEqual(['Job']);
  expect(last?.items).toEqual([]);
  expect(last?.problems).toEqual([missing]);
});
