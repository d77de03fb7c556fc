import { expect, test } from 'vitest';
import { problem } from '../../test/delivery';
import {
  canTryAgain,
  canUndoIgnore,
  fieldsToEnter,
  mendElsewhere,
  mendingHint,
  outcomeParts,
  outcomeSentence,
  prettyBody,
  repetitionSentence,
  tabOf,
} from './deliveries.model';

test('an outcome is always in words', () => {
  expect(outcomeSentence({ state: 'ignored', outcome: '' })).toBe('Ignored');
  expect(outcomeSentence({ state: 'open', outcome: '' })).toBe('Waiting');
  expect(outcomeSentence({ state: 'ignored', outcome: 'Ignored: listener paused' })).toBe(
    'Ignored: listener paused',
  );
});

test('a problem is mended where it can be mended', () => {
  expect(mendElsewhere(problem({ action: 'fixMapping' }))?.to).toBe(
    '/settings/integrations/ashby/field-mapping',
  );
  expect(mendElsewhere(problem({ action: 'connection' }))?.to).toBe('/settings/integrations/ashby');
  expect(mendElsewhere(problem({ action: 'tryAgain' }))).toBeNull();
});

test('an unknown tab in the address is All', () => {
  expect(tabOf('needsAttention')).toBe('needsAttention');
  expect(tabOf('nonsense')).toBe('all');
  expect(tabOf(null)).toBe('all');
});

test('what a person ignored can be undone, and nothing else', () => {
  expect(canUndoIgnore({ state: 'ignored', reasonCode: 'ignoredByPerson' })).toBe(true);
  expect(canUndoIgnore({ state: 'ignored', reasonCode: 'otherStage' })).toBe(false);
  expect(canUndoIgnore({ state: 'imported', reasonCode: 'ignoredByPerson' })).toBe(false);
});

test('small sentences', () => {
  expect(repetitionSentence(0)).toBeNull();
  expect(repetitionSentence(2)).toBe('Ashby sent this 2 more times.');
  expect(canTryAgain({ state: 'imported' })).toBe(false);
  expect(prettyBody('{"a":1}')).toBe('{\n  "a": 1\n}');
  expect(prettyBody('not json')).toBe('not json');
});

test('a value that Ashby lacks is typed, mended there, or by mapping another field', () => {
  for (const action of ['enterValue', 'openAshby'] as const) {
    const missing = problem({ action, employeeField: 'personalEmail' });
    expect(mendElsewhere(missing)?.label).toBe('Fix the field mapping');
    expect(mendingHint(missing)).toMatch(/Nothing was lost/);
    expect(fieldsToEnter([missing, missing, problem({})])).toEqual(['personalEmail']);
  }
  expect(mendElsewhere(problem({ action: 'openAshby' }))).toBeNull();
  expect(mendingHint(problem({ action: 'openAshby' }))).toBeNull();
});

test('the word of an outcome stands apart from its reason', () => {
  expect(outcomeParts({ state: 'ignored', outcome: 'Ignored: listener paused' })).toEqual({
    word: 'Ignored',
    rest: ': listener paused',
  });
  expect(outcomeParts({ state: 'open', outcome: 'Retrying in 2 min: Ashby was slow' })).toEqual({
    word: 'Retrying in 2 min',
    rest: ': Ashby was slow',
  });
  expect(outcomeParts({ state: 'imported', outcome: '' })).toEqual({ word: 'Imported', rest: '' });
});
