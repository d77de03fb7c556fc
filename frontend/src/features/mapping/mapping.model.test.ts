import { describe, expect, it } from 'vitest';
import type { CandidateField } from '../../api/types';
import { keepDraft, keptDraft } from './drafts.model';
import { grouped, optionLabel, typeWords } from './fields.model';
import type { Rule } from './lab.types';
import {
  type Change,
  changedFields,
  type Draft,
  nothing,
  progressWords,
  reduce,
  requiredMapped,
  rulesInOrder,
  savedWords,
  sourceOf,
} from './mapping.model';

const rule = (employeeField: string, field: string): Rule => ({
  employeeField,
  source: { kind: 'candidateField', field },
  transforms: [],
  examples: [],
});
const loaded: Change = {
  kind: 'loaded',
  mapping: {
    version: 3,
    rules: [rule('firstName', 'candidate.firstName'), rule('email', 'candidate.email')],
  },
};
const map = (employeeField: string, candidateField: string): Change => ({
  kind: 'mapped',
  employeeField,
  candidateField,
});
const drawn = (...changes: Change[]): Draft => changes.reduce(reduce, nothing);
const sources = (draft: Draft) =>
  Object.fromEntries(Object.keys(draft.current).map((key) => [key, sourceOf(draft.current, key)]));

describe('reduce', () => {
  const start = { firstName: 'candidate.firstName', email: 'candidate.email' };
  it.each<[string, Change[], Record<string, string>, string[]]>([
    ['shows what is saved', [loaded], start, []],
    ['maps a field', [loaded, map('start', 'offer.start')], { ...start, start: 'offer.start' }, ['start']],
    [
      'replaces a source',
      [loaded, map('email', 'candidate.other')],
      { ...start, email: 'candidate.other' },
      ['email'],
    ],
    ['ignores mapping what is mapped', [loaded, map('email', 'candidate.email')], start, []],
    [
      'unmaps a field',
      [loaded, { kind: 'unmapped', employeeField: 'email' }],
      { firstName: 'candidate.firstName' },
      ['email'],
    ],
    ['undoes one step', [loaded, map('start', 'offer.start'), { kind: 'undone' }], start, []],
    ['undoes nothing when there is nothing', [loaded, { kind: 'undone' }], start, []],
    ['discards everything', [loaded, map('start', 'a'), map('email', 'b'), { kind: 'discarded' }], start, []],
    [
      'brings back what was discarded',
      [loaded, map('email', 'b'), { kind: 'discarded' }, { kind: 'undone' }],
      { ...start, email: 'b' },
      ['email'],
    ],
    [
      'puts changes on top of what somebody else saved',
      [
        loaded,
        map('start', 'offer.start'),
        { kind: 'unmapped', employeeField: 'firstName' },
        {
          kind: 'rebased',
          mapping: { version: 4, rules: [rule('firstName', 'x'), rule('email', 'y'), rule('city', 'z')] },
        },
      ],
      { email: 'y', city: 'z', start: 'offer.start' },
      ['firstName', 'start'],
    ],
  ])('%s', (_name, changes, expected, changed) => {
    const draft = drawn(...changes);
    expect(sources(draft)).toEqual(expected);
    expect(changedFields(draft).sort()).toEqual(changed);
  });

  it('keeps the steps when the source is another field', () => {
    const stepped = { ...rule('email', 'candidate.email'), transforms: [{ kind: 'email' as const }] };
    const draft = drawn(loaded, { kind: 'ruled', rule: stepped }, map('email', 'candidate.other'));
    expect(draft.current.email).toMatchObject({
      source: { field: 'candidate.other' },
      transforms: [{ kind: 'email' }],
    });
  });

  it('takes back what was typed in one box at once', () => {
    const typed = (text: string): Change => ({
      kind: 'ruled',
      rule: { ...rule('city', 'x'), source: { kind: 'constant', value: text } },
      typing: 'city/constant',
    });
    const draft = drawn(loaded, typed('G'), typed('Gr'), typed('Graz'));
    expect(draft.current.city?.source).toEqual({ kind: 'constant', value: 'Graz' });
    expect(reduce(draft, { kind: 'undone' }).current.city).toBeUndefined();
    const twice = drawn(loaded, typed('G'), map('start', 'a'), typed('Gr'));
    expect(reduce(twice, { kind: 'undone' }).current.city?.source).toEqual({ kind: 'constant', value: 'G' });
  });

  it('a save leaves what was drawn meanwhile as a change', () => {
    const before = drawn(loaded, map('start', 'a'));
    const sent = Object.values(before.current);
    const mapping = { version: 4, rules: sent };
    const after = reduce(reduce(before, map('city', 'b')), { kind: 'saved', mapping, sent });
    expect(after.version).toBe(4);
    expect(changedFields(after)).toEqual(['city']);
    expect(changedFields(reduce(before, { kind: 'saved', mapping, sent }))).toEqual([]);
  });

  it('mapping back to the saved source is no change', () => {
    const draft = drawn(loaded, map('email', 'b'), map('email', 'candidate.email'));
    expect(changedFields(draft)).toEqual([]);
  });
});

it('counts required fields that are mapped', () => {
  const fields = [
    { key: 'firstName', required: true },
    { key: 'lastName', required: true },
    { key: 'email', required: false },
  ];
  expect(requiredMapped(drawn(loaded).current, fields)).toEqual({ mapped: 1, required: 2 });
  expect(requiredMapped(drawn(loaded).current, fields, ['firstName'])).toEqual({ mapped: 0, required: 2 });
});

it('says in words how far it is', () => {
  const fields = [
    { key: 'firstName', required: true },
    { key: 'lastName', required: true },
    { key: 'email', required: false },
  ];
  expect(progressWords(drawn(loaded).current, fields)).toBe('1 of 2 required fields mapped, 2 of 3 in all');
  expect(progressWords(drawn(loaded).current, fields, ['email'])).toBe(
    '1 of 2 required fields mapped, 1 of 3 in all',
  );
});

it('gives the rules in the order of the employee fields and drops none', () => {
  const draft = drawn(loaded, map('gone', 'candidate.gone'));
  expect(
    rulesInOrder(draft.current, [{ key: 'email' }, { key: 'firstName' }]).map((r) => r.employeeField),
  ).toEqual(['email', 'firstName', 'gone']);
});

const field = (object: CandidateField['object'], label: string, type = 'text'): CandidateField => ({
  key: `${object}.${label}`,
  label,
  object,
  type,
  custom: false,
  isPrivate: false,
  archived: false,
  description: null,
});

describe('candidate fields', () => {
  const fields = [
    field('Offer', 'Start date', 'date'),
    field('Candidate', 'First name'),
    field('Job', 'Department'),
  ];
  it.each([
    ['', ['Candidate', 'Job', 'Offer']],
    ['start', ['Offer']],
    ['CANDIDATE first', ['Candidate']],
    ['date', ['Offer']],
    ['nothing like it', []],
  ])('searched by "%s" are in %j', (search, expected) => {
    expect(grouped(fields, search).map((group) => group.object)).toEqual(expected);
  });
  it('are named by object and label', () => {
    expect(optionLabel(field('Offer', 'Start date'))).toBe('Offer · Start date');
  });
  it.each([
    ['email', 'e-mail'],
    ['LongText', 'long text'],
    ['dateTime', 'date and time'],
    ['compensationRange', 'pay range'],
    ['numberRange', 'range of numbers'],
    ['unknown', 'any'],
    ['Hologram', 'Hologram'],
  ])('of type %s are called %s', (type, words) => {
    expect(typeWords(type)).toBe(words);
  });
});

describe('the kept draft', () => {
  it('survives, with the version that it stands on', () => {
    keepDraft(drawn(loaded, map('start', 'offer.start')));
    const kept = keptDraft();
    expect(kept?.version).toBe(3);
    expect(kept && sourceOf(kept.current, 'start')).toBe('offer.start');
  });
  it('goes when there is nothing unsaved', () => {
    keepDraft(drawn(loaded, map('start', 'offer.start')));
    keepDraft(drawn(loaded));
    expect(keptDraft()).toBeNull();
  });
  it('that cannot be read is no draft', () => {
    sessionStorage.setItem('stagedoor.draft.mapping', '{"version":"3"}');
    expect(keptDraft()).toBeNull();
  });
});

it('says what is required and not mapped when it saves', () => {
  const fields = [
    { key: 'firstName', label: 'First name', required: true },
    { key: 'email', label: 'Personal email', required: true },
    { key: 'city', label: 'City', required: false },
  ];
  const first = rule('firstName', 'candidate.firstName');
  expect(savedWords({ firstName: first, email: rule('email', 'candidate.email') }, fields)).toEqual({
    complete: true,
    words: 'Field mapping saved',
  });
  expect(savedWords({ firstName: first }, fields).words).toMatch(
    /^Field mapping saved. Personal email is required/,
  );
  expect(savedWords({}, fields).words).toContain('First name and Personal email are required');
});
