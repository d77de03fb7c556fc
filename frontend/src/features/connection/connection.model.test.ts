import { describe, expect, it } from 'vitest';
import type { Connection } from '../../api/types';
import { outdated, permissionsInOrder, stateOf } from './connection.model';

const now = Date.parse('2026-11-24T12:00:00Z');
const connection: Connection = {
  active: true,
  choosing: false,
  keyLastFour: '4f7a',
  version: 1,
  verification: null,
  lastAnswerAt: '2026-11-24T11:58:00Z',
  lastFailure: null,
  lastFailureAt: null,
  waiting: 0,
};

describe('stateOf', () => {
  it.each<[string, Partial<Connection>, string]>([
    ['a working connection', {}, 'Active, Ashby answered 2 min ago'],
    ['no key', { keyLastFour: null }, 'Not connected yet'],
    ['switched off', { active: false }, 'Not active'],
    ['never answered', { lastAnswerAt: null }, 'Active, Ashby has not answered yet'],
    [
      'saved while Ashby was down',
      {
        verification: {
          status: 'unreachable',
          checkedAt: '2026-11-24T11:59:30Z',
          permissions: [],
          cannotCheck: [],
          message: null,
        },
      },
      'Active, but Ashby did not answer when the key was checked',
    ],
    [
      'failing now',
      { lastFailure: 'Ashby refuses the key', lastFailureAt: '2026-11-24T11:59:00Z' },
      'Active, but Ashby refuses the key',
    ],
    [
      'failed once, well again',
      { lastFailure: 'Ashby was slow', lastFailureAt: '2026-11-24T09:00:00Z' },
      'Active, Ashby answered 2 min ago',
    ],
  ])('of %s', (_name, part, words) => {
    expect(stateOf({ ...connection, ...part }, now).words).toBe(words);
  });
});

describe('outdated', () => {
  const checked = {
    status: 'valid' as const,
    checkedAt: '2026-11-24T11:00:00Z',
    permissions: [],
    cannotCheck: [],
    message: null,
  };
  const failing = {
    verification: checked,
    lastFailure: 'Ashby refuses the key',
    lastFailureAt: '2026-11-24T11:59:00Z',
  };
  it.each<[string, Partial<Connection>, string | null]>([
    ['a key that Ashby refuses since', failing, 'Ashby refuses the key'],
    ['one that was checked after', { ...failing, lastFailureAt: '2026-11-24T10:00:00Z' }, null],
    ['one that Ashby answered since', { ...failing, lastAnswerAt: '2026-11-24T11:59:30Z' }, null],
    ['an integration that is off', { ...failing, active: false }, null],
    ['a key that was never checked', { ...failing, verification: null }, null],
  ])('of %s', (_name, part, words) => {
    expect(outdated({ ...connection, ...part })).toBe(words);
  });
});

it('tells what is missing first', () => {
  const permission = (key: string, state: 'granted' | 'missing' | 'unknown') => ({
    key,
    state,
    label: key,
    without: '',
  });
  const verification = {
    status: 'valid' as const,
    checkedAt: '',
    cannotCheck: [],
    message: null,
    permissions: [permission('a', 'granted'), permission('b', 'missing'), permission('c', 'unknown')],
  };
  expect(permissionsInOrder(verification).map((each) => each.key)).toEqual(['b', 'c', 'a']);
});
