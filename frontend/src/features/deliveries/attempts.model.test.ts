import { expect, test } from 'vitest';
import { attemptSentence, isDue } from './attempts.model';

test('what was due long ago is due, what comes in a minute is not', () => {
  const now = Date.parse('2026-11-29T12:00:00Z');
  expect(isDue('2026-11-29T11:00:00Z', now)).toBe(true);
  expect(isDue('2026-11-29T12:01:00Z', now)).toBe(false);
});

test('an attempt ends in words, its reason once', () => {
  expect(attemptSentence({ outcome: 'retrying', reason: 'Ashby was slow' })).toBe(
    'Did not work, tried again later: Ashby was slow',
  );
  expect(attemptSentence({ outcome: 'imported', reason: 'Imported as a new employee.' })).toBe(
    'Imported as a new employee.',
  );
  expect(attemptSentence({ outcome: 'needsAttention', reason: null })).toBe('Needs attention');
});
