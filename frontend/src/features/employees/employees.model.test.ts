import { describe, expect, test } from 'vitest';
import {
  changedValues,
  differs,
  displayed,
  draftOf,
  fieldOfPath,
  filledValues,
  problemsOf,
  provenanceSentence,
  rebase,
  toDraft,
  toValue,
} from './employees.model';

const field = (key: string, type: string, required = false, value: unknown = null) => ({
  key,
  label: key,
  type,
  required,
  value,
});

describe('a form over employee fields', () => {
  const fields = [
    field('firstName', 'text', true),
    field('personalEmail', 'email', true),
    field('salary', 'money'),
    field('startDate', 'date'),
  ];

  test('names every problem beside its field', () => {
    const draft = {
      firstName: '  ',
      personalEmail: 'not an address',
      salary: { amount: 'a lot', currency: 'EUR' },
      startDate: '2026-02-31x',
    };
    expect(Object.keys(problemsOf(fields, draft))).toEqual([
      'firstName',
      'personalEmail',
      'salary',
      'startDate',
    ]);
  });

  test('sends only what was filled in, trimmed, and money as text', () => {
    const draft = {
      firstName: ' Zoë ',
      personalEmail: '',
      salary: { amount: '85,000.50', currency: 'eur' },
      startDate: '2026-03-15',
    };
    expect(filledValues(fields, draft)).toEqual({
      firstName: 'Zoë',
      salary: { amount: '85000.50', currency: 'EUR' },
      startDate: '2026-03-15',
    });
  });

  test('an amount needs its currency', () => {
    expect(
      problemsOf([field('salary', 'money')], { salary: { amount: '85000', currency: '' } }),
    ).toHaveProperty('salary');
  });
});

describe('an edit', () => {
  const fields = [
    field('firstName', 'text', true, 'Zoë'),
    field('salary', 'money', false, { amount: '85000', currency: 'EUR' }),
    field('city', 'text', false, 'Malmö'),
    field('remote', 'yesNo', false, true),
  ];

  test('sends nothing when nothing was changed', () => {
    expect(changedValues(fields, draftOf(fields))).toEqual({});
  });

  test('sends what was changed and takes away what was emptied', () => {
    const draft = { ...draftOf(fields), firstName: 'Zoe', city: '', remote: 'false' };
    expect(changedValues(fields, draft)).toEqual({ firstName: 'Zoe', city: null, remote: false });
  });
});

test('values go into controls and come back the same', () => {
  expect(toValue('number', toDraft('number', 12.5))).toBe(12.5);
  expect(toValue('multipleChoice', toDraft('multipleChoice', ['a', 'b']))).toEqual(['a', 'b']);
  expect(toValue('text', toDraft('text', null))).toBeNull();
});

test("a problem's path leads to its field", () => {
  expect(fieldOfPath('values.salary.amount')).toBe('salary');
  expect(fieldOfPath('personalEmail')).toBe('personalEmail');
  expect(fieldOfPath('/values/startDate')).toBe('startDate');
});

test('says where a value came from', () => {
  const at = '2026-09-01T10:00:00Z';
  expect(
    provenanceSentence({
      kind: 'ashby',
      candidateFields: ['Offer · Start date'],
      deliveryId: 'd1',
      mappingVersion: 3,
      person: null,
      at,
    }),
  ).toBe('From Ashby, Offer · Start date, field mapping 3');
  expect(
    provenanceSentence({
      kind: 'person',
      candidateFields: [],
      deliveryId: null,
      mappingVersion: null,
      person: 'Ada Byron',
      at,
    }),
  ).toBe('Typed by Ada Byron');
  expect(
    provenanceSentence(
      {
        kind: 'ashby',
        candidateFields: ['candidate.firstName', 'candidate.lastName'],
        deliveryId: 'd1',
        mappingVersion: 4,
        person: null,
        at,
      },
      (key) => (key === 'candidate.firstName' ? 'Candidate · First name' : 'Candidate · Last name'),
    ),
  ).toBe('From Ashby, Candidate · First name and Candidate · Last name, field mapping 4');
  expect(provenanceSentence(null)).toBeNull();
});

test("shows Ashby's value only where it differs", () => {
  const shown = {
    ...field('city', 'text', false, 'Malmö'),
    restricted: false,
    group: '',
    keptAside: null,
    person: null,
    choices: [],
    display: 'Malmö',
    provenance: null,
  };
  expect(differs({ ...shown, ashbyValue: null })).toBe(false);
  expect(differs({ ...shown, ashbyValue: 'Lund' })).toBe(true);
  expect(displayed({ ...shown, ashbyValue: null, display: null, value: null })).toBe('');
});

test("somebody else's change and mine both stand, and where they meet it is said", () => {
  const shown = (key: string, value: string) => ({
    ...field(key, 'text', false, value),
    restricted: false,
    group: '',
    keptAside: null,
    person: null,
    choices: [],
    display: value,
    provenance: null,
    ashbyValue: null,
  });
  const base = [shown('city', 'Malmö'), shown('phone', '1'), shown('country', 'Sweden')];
  const newest = [shown('city', 'Lund'), shown('phone', '2'), shown('country', 'Sweden')];
  const result = rebase(base, { ...draftOf(base), city: 'Ystad', country: 'Denmark' }, newest);
  expect(result.draft).toEqual({ city: 'Ystad', phone: '2', country: 'Denmark' });
  expect(result.both).toEqual(['city']);
  expect(changedValues(newest, result.draft)).toEqual({ city: 'Ystad', country: 'Denmark' });
});
