import { expect, test } from 'vitest';
import type { LedgerSummary } from '../api/types';
import { nobodyMissing } from '../test/ledger';
import { attention, besides, verdict } from './verdict';

const words = (changes: Partial<LedgerSummary>, alarm = false) =>
  verdict({ ...nobodyMissing, ...changes }, alarm).words;
const { counts } = nobodyMissing;

test('says first that somebody is missing', () => {
  expect(verdict({ ...nobodyMissing, counts: { ...counts, missing: 2 } })).toMatchObject({
    tone: 'bad',
    words: '2 people are missing',
  });
  expect(words({ counts: { ...counts, missing: 1 }, problem: 'No permission.' })).toBe('1 person is missing');
});

test('claims that nobody is missing only when that is known', () => {
  expect(verdict(nobodyMissing)).toMatchObject({ tone: 'good', words: 'Nobody is missing' });
  expect(words({ toLook: 4 })).toBe('Looking at 4 people');
  expect(verdict({ ...nobodyMissing, notTold: 2 })).toMatchObject({
    tone: 'bad',
    words: 'Ashby does not tell of 2 people',
  });
  expect(words({ asOf: null })).toBe('Not compared with Ashby yet');
  expect(words({ problem: 'x' })).toBe('Ashby could not be read');
  expect(words({ comparing: true })).toBe('Comparing with Ashby, in case people were moved meanwhile');
  expect(verdict({ ...nobodyMissing, knowable: false }).tone).toBe('quiet');
});

test('that nobody is missing is no good news while somebody waits to be mended', () => {
  const summary = { ...nobodyMissing, counts: { ...counts, explained: 2 }, needAttention: 1 };
  expect(verdict(summary)).toMatchObject({ tone: 'quiet', words: 'Nobody is missing' });
  expect(besides(summary)).toEqual([{ tone: 'bad', mend: true, words: '1 person needs attention' }]);
  expect(attention({ ...summary, needAttention: 2 })).toBe('2 people need attention');
});

test('who waits is nobody of whom it is known that they are not missing', () => {
  expect(verdict({ ...nobodyMissing, counts: { ...counts, waiting: 3 } })).toMatchObject({
    tone: 'waiting',
    words: '3 people are waiting: Ashby may still call, or they are being looked at',
  });
});

test('of who waits it does not say that Ashby may call where its webhook does not work', () => {
  const waiting = { ...nobodyMissing, counts: { ...counts, waiting: 3 } };
  expect(verdict(waiting, true).words).toBe(
    '3 people are waiting: their webhook does not work, or they are being looked at',
  );
});

test('where Ashby may not call, it goes only as far as the last comparison', () => {
  const before = { tone: 'quiet', words: 'Nobody is known to be missing' };
  expect(verdict(nobodyMissing, true)).toMatchObject(before);
  expect(verdict({ ...nobodyMissing, silence: 'Ashby has not called for 9 days.' })).toMatchObject(before);
});

test('of two facts the worse one is said', () => {
  const facts: [Partial<LedgerSummary>, string][] = [
    [{ counts: { ...counts, missing: 1 } }, '1 person is missing'],
    [{ problem: 'No key.' }, 'Ashby could not be read'],
    [{ comparing: true }, 'Comparing with Ashby, in case people were moved meanwhile'],
    [{ asOf: null }, 'Not compared with Ashby yet'],
    [{ notTold: 1 }, 'Ashby does not tell of 1 person'],
    [{ toLook: 2 }, 'Looking at 2 people'],
    [{ silence: 'Ashby has not called for 9 days.' }, 'Nobody is known to be missing'],
    [{ earlier: 5 }, 'Nobody is missing'],
  ];
  facts.forEach(([worse, said], index) => {
    for (const [less] of facts.slice(index)) expect(words({ ...less, ...worse })).toBe(said);
  });
});

test('who was in the stage before is said besides, and hides nothing', () => {
  const summary = {
    ...nobodyMissing,
    earlier: 1,
    silence: 'Ashby has not called for 9 days.',
    problem: 'No key.',
  };
  expect(verdict(summary).words).toBe('Ashby could not be read');
  expect(besides(summary).map((each) => each.words)).toEqual([
    'Unusually quiet',
    '1 candidate is in this stage already',
  ]);
  expect(besides(nobodyMissing)).toEqual([]);
});
