import { expect, test } from 'vitest';
import type { LedgerSummary } from '../../api/types';
import { nobodyMissing } from '../../test/ledger';
import { verdict } from '../../ui';
import {
  asideQuestion,
  bringInTitle,
  broughtSentence,
  dayProblem,
  estimateSentence,
  nameOf,
  progress,
  startOfDay,
  tabs,
  whyWords,
} from './ledger.model';

const summary: LedgerSummary = {
  ...nobodyMissing,
  counts: { expected: 9, present: 6, waiting: 1, explained: 0, missing: 2 },
  before: 3,
};
const nobody = { ...summary.counts, waiting: 0, missing: 0 };
const missingTab = (changes: Partial<LedgerSummary>, alarm = false) =>
  tabs({ ...summary, counts: nobody, ...changes }, alarm, 'missing')[0];

test('the tab Missing says that nobody is missing where the head of the page does, and only there', () => {
  const claims = ['Nobody is missing', 'Nobody is known to be missing'];
  const facts: [Partial<LedgerSummary>, boolean?][] = [
    [{}],
    [{}, true],
    [{ silence: 'Quiet.' }],
    [{ earlier: 3 }],
    [{ asOf: null }],
    [{ notTold: 2 }],
    [{ toLook: 2 }],
    [{ comparing: true }, true],
    [{ problem: 'No key.' }],
    [{ counts: { ...nobody, waiting: 3 } }, true],
    [{ counts: { ...nobody, missing: 2 } }],
  ];
  for (const [changes, alarm] of facts) {
    const head = verdict({ ...summary, counts: nobody, ...changes }, alarm).words;
    const title = missingTab(changes, alarm)?.title ?? '';
    expect(claims.includes(title) ? title : 'no claim').toBe(claims.includes(head) ? head : 'no claim');
  }
});

test('the tab Missing says why it is not known whether anybody is', () => {
  expect(missingTab({ earlier: 3 })?.empty).toContain('6 candidates entered earlier');
  expect(missingTab({ asOf: null })?.title).toBe('Not known yet');
  expect(missingTab({ notTold: 2 })?.empty).toMatch(/^Ashby does not tell of 2 people\. They stand under/);
  expect(missingTab({ toLook: 2 })?.empty).toBe('Ashby is being asked about 2 people.');
  expect(missingTab({ comparing: true })?.empty).toMatch(/^Comparing with Ashby/);
  expect(missingTab({ problem: 'x' })?.empty).toBe('Ashby could not be read.');
  expect(missingTab({ counts: { ...nobody, waiting: 3 } })?.title).toBe('Nobody counts as missing yet');
});

test('takes no day that makes no sense', () => {
  const now = new Date('2026-11-29T12:00:00Z');
  const since = '2026-11-20T10:00:00Z';
  expect(dayProblem('', since, now)).toBe('Choose a day.');
  expect(dayProblem('2026-12-24', since, now)).toBe('Choose a day in the past.');
  expect(dayProblem('1900-01-01', since, now)).toBe('Choose a day after 1 January 2000.');
  expect(dayProblem('2026-11-25', since, now)).toMatch(/expected since .* already/);
  expect(dayProblem('2026-10-01', since, now)).toBeNull();
});

test('counts each state at its tab', () => {
  expect(tabs(summary, false, 'missing').map(({ label, people }) => `${label} ${people}`)).toEqual([
    'Missing 2',
    'Explained 0',
    'Waiting 1',
    'Enrolled 6',
    'Entered earlier 3',
  ]);
});

test('there is a tab for whom Ashby does not tell of only where there are any, or it is looked at', () => {
  const last = (people: number, shown: 'missing' | 'notTold') =>
    tabs({ ...summary, notTold: people }, false, shown).at(-1)?.label;
  expect(last(0, 'missing')).toBe('Entered earlier');
  expect(last(2, 'missing')).toBe('Not known');
  expect(last(0, 'notTold')).toBe('Not known');
});

test('does not promise a call of Ashby where the webhook does not work', () => {
  const row = { reason: 'Not announced yet: missing 15 minutes after they entered.', deliveryId: null };
  expect(whyWords(row, 'waiting', false)).toBe(row.reason);
  expect(whyWords(row, 'waiting', true)).toMatch(/^Ashby may not call/);
  expect(whyWords({ reason: 'Being looked at.', deliveryId: 'd1' }, 'waiting', true)).toBe(
    'Being looked at.',
  );
});

test('names who is set aside, and counts the rest', () => {
  const of = (...people: (string | null)[]) =>
    asideQuestion(people.map((person, at) => ({ person, applicationId: `a${at}` })));
  expect(of('Ana Lima')).toBe('Ana Lima moves to Explained with your reason. You can take it back there.');
  expect(of('Ana', 'Bo', null)).toMatch(/^Ana, Bo and Application a2 move to/);
  expect(of('A', 'B', 'C', 'D', 'E', 'F', 'G')).toMatch(/^A, B, C, D, E and 2 others move to/);
});

test('calls whom Ashby does not tell of by the application, also once they are set aside', () => {
  const hidden = { person: null, applicationId: 'a9', setAside: false };
  expect(nameOf(hidden, 'notTold')).toBe('Application a9');
  expect(nameOf({ ...hidden, setAside: true }, 'explained')).toBe('Application a9');
  expect(nameOf(hidden, 'before')).toBe('Not looked at yet');
  expect(nameOf({ ...hidden, person: 'Ana' }, 'notTold')).toBe('Ana');
});

test('shows how far older history is only while it is looked at', () => {
  expect(progress(summary)).toBeNull();
  expect(progress({ ...summary, asked: 40, toLook: 30 })).toEqual({ done: 10, of: 40 });
  expect(progress({ ...summary, asked: 40, notTold: 1 })).toBeNull();
  expect(progress({ ...summary, asked: 40, toLook: 50 })).toEqual({ done: 0, of: 50 });
});

test('words numbers as people say them', () => {
  expect(estimateSentence({ people: 1, minutes: 1 })).toContain('1 application to look at, about 1 minute.');
  expect(estimateSentence({ people: 0, minutes: 0 })).toContain('Nobody else');
  expect(bringInTitle(1, 'Noor Haddad')).toBe('Bring Noor Haddad in?');
  expect(bringInTitle(1, null)).toBe('Bring this person in?');
  expect(bringInTitle(2, 'Noor Haddad')).toBe('Bring 2 people in?');
  expect(broughtSentence(0)).toContain('before');
  expect(broughtSentence(2)).toContain('2 people were sent on their way');
});

test('takes a day as midnight where the person sits', () => {
  expect(startOfDay('')).toBeNull();
  expect(startOfDay('nonsense')).toBeNull();
  expect(new Date(startOfDay('2026-11-02') ?? '').getHours()).toBe(0);
});
