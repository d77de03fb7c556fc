import { describe, expect, it } from 'vitest';
import type { Json, Rule, Source, Transform } from './lab.types';
import {
  fieldsRead,
  freshRule,
  inputText,
  inputValue,
  moved,
  sameRule,
  withExample,
  withMovedStep,
  withoutExample,
  withoutStep,
  withSource,
  withStep,
  withSteps,
} from './rules.model';

const trim: Transform = { kind: 'trim' };
const email: Transform = { kind: 'email' };
const join: Transform = { kind: 'join', separator: ', ' };
const city: Source = { kind: 'candidateField', field: 'candidate.city' };
const kinds = (rule: Rule) => rule.transforms.map((step) => step.kind);

describe('the fields that a rule reads', () => {
  it.each<[Source, string[]]>([
    [city, ['candidate.city']],
    [{ kind: 'candidateField', field: '' }, []],
    [{ kind: 'template', text: '{a.b} and { c.d }, {a.b}, {}' }, ['a.b', 'c.d']],
    [{ kind: 'firstOf', fields: ['x', 'y'] }, ['x', 'y']],
    [{ kind: 'constant', value: 'candidate.city' }, []],
    [
      { kind: 'expression', text: 'offer.custom["T 1"] + candidate.name.size() + "job"' },
      ['offer.custom.T 1', 'candidate.name.size'],
    ],
  ])('of %j are %j', (source, expected) => {
    expect(fieldsRead({ source, transforms: [] })).toEqual(expected);
  });
  it('include what a condition tests', () => {
    const only: Transform = { kind: 'onlyIf', field: 'job.department', test: 'isFilled' };
    expect(fieldsRead({ source: city, transforms: [only] })).toEqual(['candidate.city', 'job.department']);
  });
});

describe('two rules are the same', () => {
  const rule = freshRule('city', city, [{ kind: 'readDate', format: null, zone: null }]);
  it.each<[string, Partial<Rule> | undefined, boolean]>([
    [
      'whatever the order of names',
      {
        transforms: rule.transforms,
        source: { field: 'candidate.city', kind: 'candidateField' },
        employeeField: 'city',
        examples: [],
      },
      true,
    ],
    ['when null was left out', { ...rule, transforms: [{ kind: 'readDate' }] }, true],
    [
      'when an empty list was left out',
      { employeeField: 'city', source: city, transforms: rule.transforms },
      true,
    ],
    ['but not with another step', { ...rule, transforms: [trim] }, false],
    ['but not with steps in another order', { ...rule, transforms: [trim, ...rule.transforms] }, false],
    ['but not when one is missing', undefined, false],
  ])('%s', (_name, other, expected) => {
    expect(sameRule(rule, other)).toBe(expected);
  });
});

describe('steps', () => {
  const rule = freshRule('city', city, [trim, email]);
  it('are put in, set and taken out', () => {
    expect(kinds(withSteps(rule, 1, [join]))).toEqual(['trim', 'join', 'email']);
    expect(kinds(withStep(rule, 0, join))).toEqual(['join', 'email']);
    expect(kinds(withoutStep(rule, 0))).toEqual(['email']);
  });
  it.each([
    [0, 1, ['email', 'trim']],
    [1, 0, ['email', 'trim']],
    [1, 2, ['trim', 'email']],
    [0, -1, ['trim', 'email']],
  ])('move from %i to %i', (from, to, expected) => {
    expect(kinds(withMovedStep(rule, from, to))).toEqual(expected);
  });
  it('that stay where they are are no change', () => {
    expect(withMovedStep(rule, 1, 2)).toBe(rule);
    expect(moved([1, 2, 3], 0, 2)).toEqual([2, 3, 1]);
  });
});

describe('another source', () => {
  it('keeps the steps, and takes the examples along', () => {
    const rule: Rule = {
      ...freshRule('city', city, [trim]),
      examples: [{ input: { 'candidate.city': ' Graz ' }, expected: 'Graz' }],
    };
    const next = withSource(rule, { kind: 'candidateField', field: 'offer.city' });
    expect(kinds(next)).toEqual(['trim']);
    expect(next.examples).toEqual([{ input: { 'offer.city': ' Graz ' }, expected: 'Graz' }]);
  });
});

it('examples are added, changed and removed', () => {
  const one = { input: { a: 1 }, expected: '1' };
  const two = { input: { a: 2 }, expected: '2' };
  const rule = withExample(withExample(freshRule('n', city), 0, one), 1, two);
  expect(withExample(rule, 0, two).examples).toEqual([two, two]);
  expect(withoutExample(rule, 0).examples).toEqual([two]);
});

describe('a value of an example', () => {
  it.each<[string, string, Json]>([
    ['text', 'Graz', 'Graz'],
    ['text', '007', '007'],
    ['text', '  ', null],
    ['number', '12.5', 12.5],
    ['number', 'twelve', 'twelve'],
    ['yesNo', 'Yes', true],
    ['yesNo', 'perhaps', 'perhaps'],
    ['multipleChoice', 'a, b', ['a', 'b']],
    ['money', '84,000 eur', { amount: 84000, currency: 'EUR' }],
    ['money', '84,000', '84,000'],
    ['compensationRange', '{"min": 1}', { min: 1 }],
    ['text', '{not json', '{not json'],
  ])('of type %s, "%s", is %j', (type, text, expected) => {
    expect(inputValue(type, text)).toEqual(expected);
  });
  it.each<[Json | undefined, string]>([
    [undefined, ''],
    [null, ''],
    [false, 'No'],
    [['a', 'b'], 'a, b'],
    [{ amount: '84000', currency: 'EUR' }, '84000 EUR'],
    [{ min: 1 }, '{"min":1}'],
  ])('%j is read as "%s"', (value, expected) => {
    expect(inputText(value)).toBe(expected);
  });
});
