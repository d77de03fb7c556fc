import { describe, expect, it } from 'vitest';
import { results, trial, tried } from '../lab.testing';
import {
  appliedWords,
  applyWords,
  breakWords,
  changedFields,
  changedPeople,
  changedWords,
  names,
  newlyBroken,
  newTrial,
  percent,
  restoreBreakWords,
  resultsWords,
  scopes,
  trialWords,
  unreadWords,
} from './trial.model';

const stage = (id: string, title: string, order: number, type = 'Active') => ({ id, title, type, order });
const stages = {
  plans: [
    { id: 'old', title: 'Old', archived: true, stages: [stage('o1', 'Offer', 1, 'Offer')] },
    {
      id: 'eng',
      title: 'Engineering',
      archived: false,
      stages: [stage('e2', 'Offer', 2, 'Offer'), stage('e1', 'Screen', 1)],
    },
    { id: 'none', title: 'Empty', archived: false, stages: [] },
  ],
  fetchedAt: null,
  problem: null,
};

describe('whom a trial can take', () => {
  it('is everyone by status, then each plan by stage, archived plans last', () => {
    expect(
      scopes(stages as never).map(({ group, items }) => [group, items.map(({ label }) => label)]),
    ).toEqual([
      ['By status', ['Hired · status', 'Active · status', 'Archived · status', 'Lead · status']],
      ['Every plan', ['Screen · all plans', 'Offer · all plans']],
      ['Engineering', ['Screen · Engineering', 'Offer · Engineering']],
      ['Old (archived)', ['Offer · Old']],
    ]);
  });
  it('is a status even before the stages are known', () => {
    expect(scopes(undefined)).toHaveLength(1);
  });
  it.each([
    ['status:Hired', 50, { status: 'Hired', people: 50 }],
    ['every:e2', 50, { stageId: 'e2', everyPlan: true, people: 50 }],
    ['stage:e2', 1, { stageId: 'e2', people: 1 }],
    ['stage:e2', 200, { stageId: 'e2', people: 200 }],
    ['stage:e2', 201, null],
    ['stage:e2', 0, null],
    ['stage:e2', '', null],
    [null, 50, null],
  ])('%s and %s people is %j', (scope, people, expected) => {
    expect(newTrial(scope, people)).toEqual(expected);
  });
});

describe('a trial tells how far it is', () => {
  const at = (given: Partial<typeof trial>) => trialWords({ ...trial, failed: 0, ...given });
  it.each([
    [{ state: 'listing', found: 0, fetched: 0 }, 'Asking Ashby who is there'],
    [{ state: 'listing', found: 12, fetched: 0 }, 'Asking Ashby who is there: 12 people so far'],
    [{ state: 'fetching', found: 50, fetched: 12 }, '12 of 50 fetched'],
    [{ state: 'done', found: 50, fetched: 50 }, '50 people'],
    [{ state: 'done', found: 9, fetched: 9 }, '9 people, there are no more'],
    [{ state: 'done', found: 0, fetched: 0 }, 'Nobody is there'],
    [{ state: 'cancelled', found: 50, fetched: 12 }, 'Cancelled: 12 of 50 fetched'],
    [{ state: 'failed', found: 0, fetched: 0 }, 'Ashby could not be read'],
    [{ state: 'failed', found: 50, fetched: 12 }, 'Stopped: 12 of 50 fetched'],
  ] as const)('%j: %s', (given, words) => {
    expect(at(given)).toBe(words);
  });
  it('counts those who could not be read as done, and says them apart', () => {
    expect(percent({ ...trial, state: 'fetching', found: 50, fetched: 20, failed: 5 })).toBe(50);
    expect(percent({ ...trial, state: 'listing', found: 0 })).toBeNull();
    expect(unreadWords({ failed: 0, failures: [] })).toEqual([]);
    expect(unreadWords({ failed: 1, failures: [{ reason: 'Gone.', people: 1 }] })).toEqual([
      '1 person could not be read, and is not in the numbers below: Gone.',
    ]);
    const two = [
      { reason: 'Gone.', people: 2 },
      { reason: 'Slow.', people: 1 },
    ];
    expect(unreadWords({ failed: 3, failures: two })).toEqual([
      '3 people could not be read, and are not in the numbers below.',
      '2: Gone.',
      '1: Slow.',
    ]);
  });
});

describe('who would break', () => {
  const broken = (name: string) => tried(name, { outcome: 'needsAttention' });
  it('is who needs attention by the rules on screen and not by the saved ones', () => {
    const saved = results([broken('Ada'), tried('Bob'), tried('Cy', { outcome: 'update' })]);
    const draft = results([broken('Ada'), broken('Bob'), tried('Cy', { outcome: 'update' })]);
    expect(newlyBroken(draft, saved).map(({ name }) => name)).toEqual(['Bob']);
  });
  it('is nobody whom the saved rules did not reach', () => {
    expect(newlyBroken(results([broken('Ada')]), results([]))).toEqual([]);
  });
  it('is said in one sentence with names', () => {
    expect(breakWords([broken('Ada'), broken('Bob'), broken('Cy')], 50)).toBe(
      'Saving this would break 3 of 50 people: Ada, Bob and Cy.',
    );
  });
  it.each([
    ['nobody' as const, 'Nobody was tried yet: Try on many would show whom this version would break.'],
    ['asking' as const, 'Working out whom it would break'],
    ['unknown' as const, 'It could not be worked out whom this version would break.'],
    [{ people: [], of: 50 }, 'Of the 50 people tried last it would break nobody.'],
    [{ people: [broken('Ada')], of: 50 }, 'Restoring it would break 1 of 50 people: Ada.'],
  ])('is said before an older version comes back: %j', (given, words) =>
    expect(restoreBreakWords(given)).toBe(words),
  );
  it.each([
    [1, 'P1'],
    [2, 'P1 and P2'],
    [4, 'P1, P2, P3 and P4'],
    [5, 'P1, P2, P3 and 2 more'],
  ])('names of %i people', (number, words) => {
    expect(names(Array.from({ length: number }, (_, at) => ({ name: `P${at + 1}` })))).toBe(words);
  });
});

describe('what would change', () => {
  const change = (employeeField: string, label: string) => ({
    employeeField,
    label,
    from: 'CA',
    to: 'California',
  });
  const all = results([
    tried('Ada', {
      outcome: 'update',
      employeeId: 'e1',
      changes: [change('state', 'State'), change('city', 'City')],
    }),
    tried('Bob', { outcome: 'update', employeeId: 'e2', changes: [change('state', 'State')] }),
    tried('Cy'),
    tried('Dee', { outcome: 'needsAttention', employeeId: 'e4', changes: [change('state', 'State')] }),
  ]);
  it('is of employees who would be updated, not of those who would need attention', () => {
    expect(changedPeople(all, null).map(({ name }) => name)).toEqual(['Ada', 'Bob']);
  });
  it('can be looked at field by field, the most frequent first', () => {
    expect(changedFields(all)).toEqual([
      { value: 'state', label: 'State, 2 people' },
      { value: 'city', label: 'City, 1 person' },
    ]);
    expect(changedPeople(all, 'city').map(({ name, changes }) => [name, changes.length])).toEqual([
      ['Ada', 1],
    ]);
  });
  it('is heard as one sentence', () => {
    expect(resultsWords(all)).toBe(
      'Of 4 people: 1 needs attention, 1 would be imported, 2 would be updated, 0 unchanged.',
    );
  });
  it('says before it is applied what would be overwritten, and for how many it can be', () => {
    expect(applyWords(changedPeople(all, null))).toBe(
      '3 values in 2 fields would be overwritten: State and City.',
    );
    const yes = { canApply: true };
    const no = { canApply: false };
    expect(changedWords([yes])).toBe('1 employee has a value that would be another one.');
    expect(changedWords([yes, no])).toMatch(/1 of them can be chosen here, the others not\.$/);
    expect(changedWords([no])).toMatch(/None of them can be chosen here\.$/);
  });

  it('has an end in words', () => {
    const skipped = [{ applicationId: 'a', name: 'Ada', reason: 'changed meanwhile' }];
    expect(appliedWords({ applied: 2, skipped: [] })).toBe('2 employees were updated.');
    expect(appliedWords({ applied: 1, skipped })).toBe('1 employee was updated. 1 skipped.');
    expect(appliedWords({ applied: 0, skipped })).toBe('Nobody was changed. 1 skipped.');
  });
});
