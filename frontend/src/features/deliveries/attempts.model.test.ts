import { expect, test } from 'vitest';
import { attemptSentence } from './attempts.model';

test('an attempt ends in words, its reason once', () => {
  expect(attemptSentence({ outcome: 'retrying', reason: 'Ashby was slow' })).toBe(
    'Did not work, tried again later: Ashby was slow',
  );
  expect(attemptSentence({ outcome: 'imported', reason: 'Imported as a new employee.' })).toBe(
    'Imported as a new employee.',
  );
  expect(attemptSentence({ outcome: 'needsAttention', reason: null })).toBe('Needs attention');
});
