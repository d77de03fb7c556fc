import { describe, expect, it } from 'vitest';
import { begin, keepDraft, keptDraft } from './drafts.model';
import type { FieldMapping, Rule } from './lab.types';
import { changedFields, nothing, reduce } from './mapping.model';
import { freshRule } from './rules.model';

const rule = (employeeField: string, field: string): Rule =>
  freshRule(employeeField, { kind: 'candidateField', field });
const mapping: FieldMapping = {
  version: 5,
  rules: [rule('city', 'saved')],
  author: null,
  savedAt: null,
  note: null,
  tables: [],
  fields: [],
};
const held = { baseVersion: 5, rules: [rule('city', 'server')], version: 3, base: {} };
const mine = (kept: boolean) => {
  const draft = reduce(reduce(nothing, { kind: 'loaded', mapping }), {
    kind: 'mapped',
    employeeField: 'city',
    candidateField: 'tab',
  });
  keepDraft(draft, kept);
  return keptDraft();
};
const source = (draft: ReturnType<typeof begin>) => draft.current.city?.source;

describe('the screen begins with', () => {
  it.each<[string, Parameters<typeof begin>[1], ReturnType<typeof keptDraft>, string]>([
    ['what is saved', null, null, 'saved'],
    ["the server's draft", held, null, 'server'],
    [
      "the server's draft, which another browser changed since this tab kept its own",
      held,
      mine(true),
      'server',
    ],
    ['what this tab has and the server never got', held, mine(false), 'tab'],
    ['what is saved, when the draft was given up elsewhere', null, mine(true), 'saved'],
  ])('%s', (_name, server, kept, expected) => {
    expect(source(begin(mapping, server, kept))).toMatchObject({ field: expected });
  });
  it('a draft of an older version, on the rules of that version', () => {
    const base = { city: rule('city', 'server'), state: rule('state', 'old') };
    const older = { baseVersion: 4, rules: [rule('city', 'server')], version: 3, base };
    const draft = begin(mapping, older, null);
    expect(draft.version).toBe(4);
    expect(changedFields(draft)).toEqual(['state']);
  });
});

it("keeps no example in the browser, for it may have a person's values; the server's are put back", () => {
  const examples = [{ input: { saved: 'Ada Lovelace' }, expected: 'Ada' }];
  const loaded = reduce(nothing, { kind: 'loaded', mapping });
  keepDraft(reduce(loaded, { kind: 'ruled', rule: { ...rule('city', 'tab'), examples } }));
  expect(JSON.stringify(sessionStorage)).not.toContain('Lovelace');
  const server = { ...held, rules: [{ ...rule('city', 'older'), examples }] };
  const draft = begin(mapping, server, keptDraft());
  expect(source(draft)).toMatchObject({ field: 'tab' });
  expect(draft.current.city?.examples).toEqual(examples);
});
