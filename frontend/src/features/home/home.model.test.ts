import { describe, expect, test } from 'vitest';
import type { ChecklistStep } from '../../api/types';
import {
  bars,
  chartSentence,
  connectionNews,
  dayLabel,
  isSetUp,
  needsAttentionSentence,
  progressSentence,
  stepStates,
  waitingSentence,
} from './home.model';

const step = (key: ChecklistStep['key'], done: boolean): ChecklistStep => ({
  key,
  label: key,
  done,
  link: '/',
  stuck: null,
});

describe('the checklist', () => {
  test('the first open step is next, even when a later one is done already', () => {
    const steps = [step('connect', true), step('map', false), step('listen', true), step('called', false)];
    expect(stepStates(steps).map((one) => one.state)).toEqual(['done', 'next', 'done', 'later']);
    expect(progressSentence(steps)).toBe('2 of 4 steps done');
    expect(isSetUp(steps)).toBe(false);
  });
});

test('says what those wait for who are not here yet', () => {
  const well = { active: true, choosing: false, trouble: false };
  expect(waitingSentence(0, well)).toBeNull();
  expect(waitingSentence(1, well)).toBe('1 more is on its way.');
  expect(waitingSentence(6, { ...well, trouble: true })).toBe('6 more wait for Ashby.');
  expect(waitingSentence(6, { ...well, active: false })).toBe('6 more wait until the connection is Active.');
  expect(waitingSentence(1200, { ...well, choosing: true })).toBe(
    '1,200 more wait until you choose what to do with them.',
  );
});

test('says what stops everybody, but not what was switched off on purpose', () => {
  const well = { active: true, choosing: false, trouble: false, sentence: 'Ashby answered just now.' };
  expect(connectionNews(well)).toBeNull();
  expect(connectionNews({ ...well, active: false })).toBeNull();
  expect(connectionNews({ ...well, choosing: true })?.title).toBe('Deliveries wait for your choice');
  const refused = 'Ashby cannot be asked: the key is not accepted.';
  expect(connectionNews({ ...well, choosing: true, trouble: true, sentence: refused })).toMatchObject({
    title: 'Ashby cannot be asked',
    why: 'The key is not accepted.',
  });
});

describe('the chart', () => {
  const days = [
    { date: '2026-09-01', count: 0 },
    { date: '2026-09-02', count: 1 },
    { date: '2026-09-03', count: 100 },
  ];

  test('a single arrival beside a hundred can still be seen, none has no bar', () => {
    expect(bars(days, 300, 100).map((bar) => bar.height)).toEqual([0, 3, 100]);
  });

  test('bars stay within the drawing', () => {
    for (const bar of bars(days, 300, 100)) {
      expect(bar.x).toBeGreaterThanOrEqual(0);
      expect(bar.x + bar.width).toBeLessThanOrEqual(300);
      expect(bar.y + bar.height).toBeCloseTo(100);
    }
  });

  test('says in a sentence what it shows', () => {
    expect(chartSentence(days)).toBe('101 arrivals in the last 3 days.');
    expect(chartSentence([{ date: '2026-09-01', count: 0 }])).toBe('Nobody arrived in the last day.');
  });

  test('a day never moves', () => {
    expect(dayLabel('2026-03-01')).toBe('1 Mar');
  });
});

test('counts what needs attention in words', () => {
  expect(needsAttentionSentence(0)).toBe('Nobody needs your attention.');
  expect(needsAttentionSentence(1)).toBe('1 delivery waits for a decision.');
  expect(needsAttentionSentence(12)).toBe('12 deliveries wait for a decision.');
});
