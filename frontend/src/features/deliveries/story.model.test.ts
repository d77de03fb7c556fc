import { describe, expect, test } from 'vitest';
import { problem, step } from '../../test/delivery';
import { homelessProblems, stepOf, stepTone, story } from './story.model';

const steps = [
  step('received'),
  step('wanted'),
  step('fetched'),
  step('mapped', { ok: false }),
  step('matched'),
  step('done', { ok: false }),
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
    expect(stepOf(problem({}), [step('received'), step('wanted', { ok: false }), step('fetched')])).toBe(
      'wanted',
    );
  });

  test('none is lost', () => {
    const problems = [problem({ action: 'decideMatch' }), problem({}), problem({ action: 'enterValue' })];
    expect(story({ steps, problems }).flatMap((one) => one.problems)).toHaveLength(3);
    expect(homelessProblems({ steps: [], problems })).toHaveLength(3);
  });
});

test('what nobody wanted is neither good nor bad', () => {
  expect(stepTone(step('wanted'), 'ignored')).toBe('quiet');
  expect(stepTone(step('received'), 'ignored')).toBe('good');
  expect(stepTone(step('wanted'), 'imported')).toBe('good');
  expect(stepTone(step('wanted', { ok: false }), 'ignored')).toBe('bad');
});

test('a step does not repeat what it says already', () => {
  const fetched = step('fetched', {
    detail: 'Accepted offer',
    items: [
      { label: 'Offer', value: 'Accepted offer', problem: null, candidateFields: null },
      { label: 'Job', value: 'Engineer', problem: null, candidateFields: null },
    ],
  });
  const missing = problem({ message: 'Choose who it is.' });
  const done = step('done', {
    ok: false,
    items: [{ label: 'What to mend', value: null, problem: 'Choose who it is.', candidateFields: null }],
  });
  const [first, last] = story({ steps: [fetched, done], problems: [missing] });
  expect(first?.items.map((item) => item.label)).toEqual(['Job']);
  expect(last?.items).toEqual([]);
  expect(last?.problems).toEqual([missing]);
});
