import { expect, it } from 'vitest';
import type { EmployeeField } from '../../../api/types';
import {
  type Choices,
  columnsOf,
  datesWords,
  decoded,
  firstOutcome,
  importWords,
  lacksCurrency,
  missing,
  resultWords,
  suggestedChoices,
  unfilled,
} from './roster.model';

const field = (key: string, type: string, required = false): EmployeeField => ({
  key,
  label: key,
  type,
  required,
  restricted: false,
  unique: false,
  group: '',
  choices: [],
  position: 1,
  version: 1,
  retired: false,
});

const fields = [
  field('personalEmail', 'email', true),
  field('startDate', 'date'),
  field('salary', 'money'),
  field('firstName', 'text', true),
  field('hours', 'number'),
];
const columns = [
  {
    name: 'Mail',
    samples: [],
    filled: 2,
    suggestion: 'personalEmail',
    oddLines: [],
    dateFormats: [],
    decimalMarks: [],
  },
  {
    name: 'Hired',
    samples: [],
    filled: 2,
    suggestion: 'startDate',
    oddLines: [],
    dateFormats: ['dd/MM/yyyy', 'MM/dd/yyyy'],
    decimalMarks: [],
  },
  {
    name: 'Pay',
    samples: [],
    filled: 2,
    suggestion: null,
    oddLines: [],
    dateFormats: [],
    decimalMarks: [',', '.'],
  },
];
const choices = suggestedChoices(columns);
const choose = (name: string, part: Partial<Choices[string]>): Choices => ({
  ...choices,
  [name]: { field: null, dateFormat: '', currency: '', decimal: '.', ...choices[name], ...part },
});

it('sends the columns that fill something, and how dates are written', () => {
  expect(columnsOf(columns, choices, fields)).toEqual([
    { column: 'Mail', employeeField: 'personalEmail' },
    {
      column: 'Hired',
      employeeField: 'startDate',
      transforms: [{ kind: 'readDate', format: 'dd/MM/yyyy', zone: null }],
    },
  ]);
});

it('reads money with the currency that the person names, and dates as they are where no format is chosen', () => {
  const chosen = { ...choose('Pay', { field: 'salary', currency: ' eur', decimal: ',' }) };
  expect(columnsOf(columns, chosen, fields)[2]).toEqual({
    column: 'Pay',
    employeeField: 'salary',
    decimal: ',',
    transforms: [
      { kind: 'readNumber', decimal: ',' },
      { kind: 'money', currency: 'EUR' },
    ],
  });
  expect(columnsOf(columns, choose('Hired', { dateFormat: '' }), fields)[1]).toEqual({
    column: 'Hired',
    employeeField: 'startDate',
  });
});

it.each(['salary', 'hours'])(
  'asks how %s is written where 84.000 may be either, the likeliest first',
  (key) => {
    expect(columnsOf(columns, choose('Pay', { field: key }), fields)[2]).toEqual({
      column: 'Pay',
      employeeField: key,
      decimal: ',',
    });
    expect(columnsOf(columns, choose('Pay', { field: key, decimal: '.' }), fields)[2]).toMatchObject({
      decimal: '.',
    });
    expect(columnsOf(columns, choose('Hired', { field: key }), fields)[1]).not.toHaveProperty('decimal');
  },
);

it('asks for an address, and names what new people would lack', () => {
  expect(missing(choices)).toBeNull();
  expect(missing(choose('Mail', { field: 'firstName' }))).toMatch(/Personal email or Work email/);
  expect(unfilled(choices, fields).map(({ key }) => key)).toEqual(['firstName']);
});

it.each([
  [{ create: 2, update: 1, unchanged: 0, problem: 0 }, 'Add 2 people and change 1 employee', 'create'],
  [{ create: 0, update: 3, unchanged: 1, problem: 2 }, 'Change 3 employees', 'problem'],
  [{ create: 0, update: 0, unchanged: 4, problem: 0 }, 'Nothing to import', 'unchanged'],
])('of %j says what would be done', (counts, words, first) => {
  expect(importWords(counts)).toBe(words);
  expect(firstOutcome(counts)).toBe(first);
});

it.each([
  [['84,000 EUR', 'usd 1'], false],
  [['84,000 EUR', '84,000'], true],
  [[], true],
])('of %j asks for a currency: %s', (samples, asks) => {
  expect(lacksCurrency({ samples })).toBe(asks);
});

it('says what was done', () => {
  expect(resultWords({ create: 1, update: 0, unchanged: 1200, problem: 2 })).toBe(
    '1 person added, 0 changed, 1,200 unchanged, 2 lines left out.',
  );
});

it.each([
  [[0xc3, 0x85, 0x6b], 'Åk'],
  [[0xc5, 0x6b], 'Åk'],
  [[0xff, 0xfe, 0xc5, 0x00, 0x6b, 0x00], 'Åk'],
  [[0xef, 0xbb, 0xbf, 0x61], 'a'],
])('reads %j as %s', (bytes, text) => {
  expect(decoded(new Uint8Array(bytes)).replace('\uFEFF', '')).toBe(text);
});

it.each([
  [['dd/MM/yyyy'], [], 'dd/MM/yyyy', undefined],
  [['dd/MM/yyyy', 'MM/dd/yyyy'], [], 'dd/MM/yyyy', /^More than one way fits/],
  [['dd/MM/yyyy'], [3], 'dd/MM/yyyy', /^No one way fits all dates\. Line 3 is written otherwise/],
  [['dd/MM/yyyy', 'MM/dd/yyyy'], [3, 7], 'dd/MM/yyyy', /Lines 3 and 7 are written otherwise/],
  [['dd/MM/yyyy'], [2, 3, 4, 5, 6, 7], 'dd/MM/yyyy', /Lines 2, 3, 4, 5, 6 and others are/],
  [['dd/MM/yyyy', 'MM/dd/yyyy'], [3], 'MM/dd/yyyy', /The preview says which lines/],
])('dates by %j with the odd lines %j, read by %s', (dateFormats, oddLines, chosen, words) => {
  const said = datesWords({ dateFormats, oddLines }, chosen);
  if (words === undefined) expect(said).toBeUndefined();
  else expect(said).toMatch(words);
});
