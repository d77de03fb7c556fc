import { describe, expect, it, test } from 'vitest';
import { count, plainDate, relative } from './format';

const now = Date.parse('2026-11-24T12:00:00Z');

describe('relative', () => {
  it.each([
    ['2026-11-24T11:59:50Z', 'just now'],
    ['2026-11-24T11:58:00Z', '2 min ago'],
    ['2026-11-24T09:00:00Z', '3 h ago'],
    ['2026-11-23T09:00:00Z', 'yesterday'],
    ['2026-11-20T12:00:00Z', '4 days ago'],
    ['2026-11-25T09:00:00Z', 'in 21 h'],
    ['2026-01-05T12:00:00Z', '5 Jan 2026'],
  ])('says %s as %s', (instant, words) => {
    expect(relative(instant, now)).toBe(words);
  });
});

test('what was before yesterday is not called yesterday, though it is less than two days ago', () => {
  const evening = new Date(2026, 10, 22, 20, 21).toISOString();
  expect(relative(evening, new Date(2026, 10, 24, 2, 22).getTime())).toBe('2 days ago');
  expect(relative(evening, new Date(2026, 10, 23, 21, 0).getTime())).toBe('yesterday');
});

test('every month has three letters', () => {
  expect(plainDate('2026-09-01')).toBe('1 Sep 2026');
  expect(relative('2026-09-01T12:00:00Z', now)).toBe('1 Sep 2026');
});

describe('plainDate', () => {
  it('never moves by a day, whatever the zone', () => {
    expect(plainDate('2026-03-15')).toBe('15 Mar 2026');
  });
  it('shows what it cannot read as it is', () => {
    expect(plainDate('soon')).toBe('soon');
  });
});

it('counts in words', () => {
  expect(count(1, 'person', 'people')).toBe('1 person');
  expect(count(1200, 'person', 'people')).toBe('1,200 people');
});
