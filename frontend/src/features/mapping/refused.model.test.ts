import { describe, expect, it } from 'vitest';
import type { RuleCheck, Source } from './lab.types';
import { refusedFields } from './refused.model';
import { freshRule } from './rules.model';

const city: Source = { kind: 'candidateField', field: 'candidate.city' };
const rules = [
  freshRule('city', city),
  freshRule('nick', { kind: 'firstOf', fields: [] }),
  freshRule('start', city),
  freshRule('gone', city),
];
const problem = { step: null, message: 'No', fix: null, at: null };
const wrong = (employeeField: string): RuleCheck => ({ employeeField, problems: [problem], examples: [] });
const refused = (given: Partial<Parameters<typeof refusedFields>[0]>) =>
  refusedFields({ rules, checkOf: () => null, refusals: [], isRetired: () => false, ...given });

describe('a save would refuse', () => {
  it('what lacks something, before the server has looked', () => {
    expect(refused({})).toEqual(['nick']);
  });
  it('what the check says cannot work, and not what merely has a failing example', () => {
    const failing = { employeeField: 'city', problems: [], examples: [{ index: 0, got: '', passed: false }] };
    expect(refused({ checkOf: (key) => (key === 'start' ? wrong(key) : failing) })).toEqual([
      'nick',
      'start',
    ]);
  });
  it('what a save has just refused', () => {
    const refusals = [{ employeeField: 'city', example: null, message: 'x' }];
    expect(refused({ refusals })).toEqual(['city', 'nick']);
  });
  it('no saved rule of a field that is retired: it may stay', () => {
    const checkOf = (key: string) => (key === 'gone' ? wrong(key) : null);
    expect(refused({ checkOf, isRetired: (key) => key === 'gone' })).toEqual(['nick']);
    expect(refused({ checkOf })).toEqual(['nick', 'gone']);
  });
});
