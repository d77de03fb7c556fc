import { describe, expect, it } from 'vitest';
import type { Suggestion } from './lab.types';
import { type Change, nothing, reduce } from './mapping.model';
import { freshRule } from './rules.model';
import { asRule, openSuggestions, strengthWord } from './suggestions.model';

const suggestion = (employeeField: string, field: string, strength: Suggestion['strength'] = 'strong') => ({
  employeeField,
  source: { kind: 'candidateField', field } as const,
  transforms: [],
  strength,
  reason: 'same name',
});
const rule = (employeeField: string) => freshRule(employeeField, { kind: 'candidateField', field: 'x' });
const drawn = (...changes: Change[]) => changes.reduce(reduce, nothing);
const loaded: Change = { kind: 'loaded', mapping: { version: 1, rules: [rule('city'), rule('state')] } };
const all = [suggestion('city', 'a'), suggestion('state', 'b'), suggestion('country', 'c')];
const open = (...changes: Change[]) => [...openSuggestions(drawn(...changes), all).keys()];

describe('suggestions are open', () => {
  it('for fields without a rule only', () => {
    expect(open(loaded)).toEqual(['country']);
  });
  it('not for a saved rule that was taken away', () => {
    expect(open(loaded, { kind: 'unmapped', employeeField: 'city' })).toEqual(['country']);
  });
  it('not for a rule that was drawn and taken away', () => {
    const clear: Change[] = [
      { kind: 'mapped', employeeField: 'country', candidateField: 'z' },
      { kind: 'unmapped', employeeField: 'country' },
    ];
    expect(open(loaded, ...clear)).toEqual([]);
    expect(open(loaded, ...clear, { kind: 'undone' }, { kind: 'undone' })).toEqual(['country']);
  });
  it('the strongest for each field', () => {
    const both = [suggestion('zip', 'weak', 'weak'), suggestion('zip', 'good', 'good')];
    expect(openSuggestions(drawn(loaded), both).get('zip')?.source).toMatchObject({ field: 'good' });
  });
});

it('says how sure a suggestion is', () => {
  expect((['strong', 'good', 'weak'] as const).map(strengthWord)).toEqual(['strong', 'likely', 'weak']);
});

it('accepting touches no rule that is there, and is taken back at once', () => {
  const draft = drawn(loaded, { kind: 'accepted', rules: all.map(asRule) });
  expect(draft.current.city?.source).toEqual({ kind: 'candidateField', field: 'x' });
  expect(draft.current.country?.source).toEqual({ kind: 'candidateField', field: 'c' });
  expect(reduce(draft, { kind: 'undone' }).current.country).toBeUndefined();
});
