import { describe, expect, test } from 'vitest';
import type { DeliveryProblem, Step } from '../../api/types';
import {
  attemptSentence,
  canTryAgain,
  homelessProblems,
  mending,
  outcomeSentence,
  prettyBody,
  repetitionSentence,
  stepOf,
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
  expect(mending(problem({ action: 'fixMapping' }), null)?.to).toBe(
    '/settings/integrations/ashby/field-mapping',
  );
  expect(mending(problem({ action: 'connection' }), null)?.to).toBe('/settings/integrations/ashby');
  expect(mending(problem({ action: 'enterValue' }), 'e1')?.to).toBe('/employees/e1');
  expect(mending(problem({ action: 'tryAgain' }), null)).toBeNull();
});

test('an unknown tab in the address is All', () => {
  expect(tabOf('needsAttention')).toBe('needsAttention');
  expect(tabOf('nonsense')).toBe('all');
  expect(tabOf(null)).toBe('all');
});

test('small sentences', () => {
  expect(repetitionSentence(0)).toBeNull();
  expect(repetitionSentence(2)).toBe('Ashby sent this 2 more times.');
  expect(attemptSentence({ outcome: 'Tried again', reason: 'Ashby was slow' })).toBe(
    'Tried again: Ashby was slow',
  );
  expect(canTryAgain({ state: 'imported' })).toBe(false);
  expect(prettyBody('{"a":1}')).toBe('{\n  "a": 1\n}');
  expect(prettyBody('not json')).toBe('not json');
});
