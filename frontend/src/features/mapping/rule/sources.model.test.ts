import { describe, expect, it } from 'vitest';
import { ProblemError } from '../../../api/http';
import type { CandidateField } from '../../../api/types';
import { rowFlags } from '../flags.model';
import type { Source, Transform } from '../lab.types';
import { freshRule } from '../rules.model';
import { examplesFail, refusals } from '../saving.model';
import { fieldNames } from '../template.model';
import { lacking, sourceOfKind, sourceWords } from './sources.model';
import { catalog, entryOf } from './steps.catalog';
import { stepWords } from './steps.words';

const names = fieldNames([{ key: 'candidate.city', name: 'Candidate · City' }]);
const nameOf = (key: string) => names.nameOf.get(key) ?? key;
const city: Source = { kind: 'candidateField', field: 'candidate.city' };

describe('a source of another kind keeps the field', () => {
  it.each<[Source['kind'], Source]>([
    ['template', { kind: 'template', text: '{candidate.city}' }],
    ['firstOf', { kind: 'firstOf', fields: ['candidate.city'] }],
    ['expression', { kind: 'expression', text: 'candidate.city' }],
    ['candidateField', city],
  ])('%s', (kind, expected) => {
    const next = sourceOfKind(kind, city);
    expect(next).toEqual(expected);
    expect(sourceOfKind('candidateField', next)).toEqual(city);
  });
  it('by its id where it is a custom one', () => {
    const custom: Source = { kind: 'candidateField', field: 'offer.custom.a-1' };
    expect(sourceOfKind('expression', custom)).toEqual({ kind: 'expression', text: 'offer.custom["a-1"]' });
    const template: Source = { kind: 'template', text: '{candidate.firstName} {Nobody}"{offer.custom.a-1}' };
    expect(sourceOfKind('expression', template)).toEqual({
      kind: 'expression',
      text: 'candidate.firstName + " " + "\\"" + offer.custom["a-1"]',
    });
    expect(sourceOfKind('firstOf', template)).toEqual({
      kind: 'firstOf',
      fields: ['candidate.firstName', 'offer.custom.a-1'],
    });
    expect(sourceOfKind('template', undefined)).toEqual({ kind: 'template', text: '' });
  });
});

it('is said in words', () => {
  const say = (source: Source) => sourceWords(source, { nameOf, names });
  expect(say(city)).toBe('Candidate · City');
  expect(say({ kind: 'template', text: 'In {candidate.city}' })).toBe('Template: In {Candidate · City}');
  expect(say({ kind: 'firstOf', fields: ['candidate.city', 'gone'] })).toBe(
    'First of: Candidate · City, gone',
  );
});

describe('a rule lacks', () => {
  const lookup: Transform = { kind: 'lookup', table: '', otherwise: 'keep' };
  it.each<[Source, Transform[], string | null]>([
    [city, [], null],
    [{ kind: 'candidateField', field: '' }, [], 'Choose a candidate field.'],
    [{ kind: 'template', text: ' ' }, [], 'Write the template.'],
    [{ kind: 'firstOf', fields: [] }, [], 'Choose at least one candidate field.'],
    [city, [{ kind: 'trim' }, lookup], 'Step 2: choose a lookup table, or make a new one.'],
  ])('%j %j: %s', (source, transforms, expected) => {
    expect(lacking({ source, transforms })).toBe(expected);
  });
});

describe('each kind of step', () => {
  it.each(catalog.map((entry) => [entry.kind, entry] as const))(
    '%s has words and a whole form',
    (kind, entry) => {
      expect(entryOf(kind)).toBe(entry);
      expect(entry.fresh.kind).toBe(kind);
      expect(stepWords(entry.fresh as Transform, { nameOf, tableOf: () => null })).not.toBe('');
      for (const box of entry.boxes) expect(entry.fresh).toHaveProperty(box.name);
    },
  );
  it('there are 22 of them, each once', () => {
    expect(new Set(catalog.map((entry) => entry.kind)).size).toBe(22);
    expect(catalog).toHaveLength(22);
  });
  it('says what was set', () => {
    const say = (step: Transform) => stepWords(step, { nameOf, tableOf: () => 'US states' });
    expect(say({ kind: 'lookup', table: 't', otherwise: 'keep' })).toBe('Look up in US states');
    expect(say({ kind: 'shiftDate', amount: 1, unit: 'days' })).toBe('1 day later');
    expect(say({ kind: 'readDate', format: null, zone: 'UTC' })).toBe('Read a date in UTC');
    expect(say({ kind: 'shiftDate', amount: -2, unit: 'workingDays' })).toBe('2 working days earlier');
    expect(say({ kind: 'onlyIf', field: 'candidate.city', test: 'is', value: 'Graz' })).toBe(
      'Only if Candidate · City is “Graz”',
    );
    expect(say({ kind: 'onlyIf', field: 'candidate.city', test: 'isEmpty', value: 'Graz' })).toBe(
      'Only if Candidate · City is empty',
    );
  });
});

describe('a row is flagged', () => {
  const field = (archived: boolean) => ({ archived, isPrivate: false }) as CandidateField;
  const flags = (archived: boolean, check: Parameters<typeof rowFlags>[1] = null, refused: string[] = []) =>
    rowFlags(freshRule('city', city), check, refused, {
      nameOf,
      fields: new Map([['candidate.city', field(archived)]]),
    });
  it('when its field is archived or gone', () => {
    expect(flags(false)).toEqual([]);
    expect(flags(true)).toEqual(['Candidate · City is archived in Ashby: new people have no value in it.']);
    const gone = freshRule('city', { kind: 'firstOf', fields: ['candidate.x'] });
    expect(rowFlags(gone, null, [], { nameOf, fields: new Map() })).toEqual([
      'candidate.x is no longer in Ashby. Choose another field.',
    ]);
  });
  it('with what the check and a refused save say, once', () => {
    const problem = { step: null, message: 'City needs a text.', fix: null, at: null };
    const check = {
      employeeField: 'city',
      problems: [problem],
      examples: [
        { index: 0, got: '', passed: false },
        { index: 1, got: 'x', passed: true },
      ],
    };
    expect(flags(false, check, ['City needs a text.'])).toEqual(['City needs a text.', 'One example fails.']);
  });
});

it('reads which rules a refused save is about', () => {
  const sent = [freshRule('city', city), freshRule('state', city)];
  const problem = new ProblemError(409, {
    type: 'https://stagedoor.dev/problems/examples-fail',
    errors: [
      { path: 'rules[1].examples[0]', message: 'got x' },
      { path: 'rules[0].transforms[2]', message: 'needs a date' },
      { path: 'note', message: 'too long' },
      { path: 'rules[9]', message: 'unknown' },
    ],
  });
  expect(examplesFail(problem)).toBe(true);
  expect(refusals(problem, sent)).toEqual([
    { employeeField: 'state', example: 0, message: 'got x' },
    { employeeField: 'city', example: null, message: 'needs a date' },
  ]);
});
