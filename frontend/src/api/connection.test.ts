import { expect, test } from 'vitest';
import { whyNotAsked } from './connection';
import type { Connection } from './types';

const well = {
  active: true,
  choosing: false,
  lastAnswerAt: '2026-09-01T10:00:00Z',
  lastFailure: null,
  lastFailureAt: null,
} as Connection;

test('says what keeps Stagedoor from asking Ashby, and nothing once it answered again', () => {
  expect(whyNotAsked(well)).toBeNull();
  expect(whyNotAsked({ ...well, active: false })).toBe('The connection is not active.');
  expect(whyNotAsked({ ...well, choosing: true })).toMatch(/^Deliveries wait until you choose/);
  const refused = { ...well, lastFailure: 'Ashby does not accept the API key.' };
  expect(whyNotAsked({ ...refused, lastFailureAt: '2026-09-01T10:00:01Z' })).toBe(refused.lastFailure);
  expect(whyNotAsked({ ...refused, lastFailureAt: '2026-09-01T09:59:59Z' })).toBeNull();
});
