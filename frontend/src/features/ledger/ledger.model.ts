import type { LedgerDay, LedgerEntry, LedgerSummary } from '../../api/types';
import { count, enumerated, moment, plainDate, verdict } from '../../ui';

export type LedgerState = LedgerEntry['state'];

const STATES: readonly LedgerState[] = ['missing', 'explained', 'waiting', 'present', 'before', 'notTold'];

/** The tab that the screen's address asks for. */
export function stateOf(show: string | null): LedgerState {
  return STATES.find((state) => state === show) ?? 'missing';
}

export type Day = LedgerDay;

/** What is counted, in the order in which it adds up: as tiles, and by day. */
export const NUMBERS: { key: keyof LedgerSummary['counts']; label: string; short: string }[] = [
  { key: 'expected', label: 'Should be here', short: 'Should' },
  { key: 'present', label: 'Enrolled', short: 'Enrolled' },
  { key: 'waiting', label: 'Waiting', short: 'Waiting' },
  { key: 'explained', label: 'Explained', short: 'Explained' },
  { key: 'missing', label: 'Missing', short: 'Missing' },
];

export function dayNumbers(day: Day): { key: string; number: number }[] {
  return NUMBERS.map(({ key }) => ({ key, number: day[key] }));
}

type LedgerTab = {
  state: LedgerState;
  label: string;
  people: number;
  title: string;
  empty: string;
};

/**
 * The states that a person looks through, each with how many there are.
 *
 * @param alarm as at the verdict
 * @param shown the one that is looked at: it stays though nobody is in it any more
 */
export function tabs(summary: LedgerSummary, alarm: boolean, shown: LedgerState): LedgerTab[] {
  const { counts, before, toLook, notTold } = summary;
  const all: LedgerTab[] = [
    {
      state: 'missing',
      label: 'Missing',
      people: counts.missing,
      ...nobodyMissing(summary, alarm),
    },
    {
      state: 'explained',
      label: 'Explained',
      people: counts.explained,
      title: 'Nobody was left out',
      empty: 'Nobody was left out by a decision or a problem.',
    },
    {
      state: 'waiting',
      label: 'Waiting',
      people: counts.waiting,
      title: 'Nobody is on the way',
      empty: 'Nobody is on the way. Ashby has 15 minutes to call before somebody counts as missing.',
    },
    {
      state: 'present',
      label: 'Enrolled',
      people: counts.present,
      title: 'Nobody yet',
      empty: 'Nobody has come in yet.',
    },
    {
      state: 'before',
      label: 'Entered earlier',
      people: before,
      ...(toLook > 0
        ? {
            title: `Looking at ${count(toLook, 'person', 'people')}`,
            empty: 'They appear here as Ashby tells when each of them entered.',
          }
        : {
            title: 'Nobody to choose from yet',
            empty:
              'Nobody was looked at who entered before people are expected. Look at older history below.',
          }),
    },
    {
      state: 'notTold',
      label: 'Not known',
      people: notTold,
      title: 'Nobody',
      empty: 'Ashby tells of everybody whom it was asked about.',
    },
  ];
  return all.filter(({ state, people }) => state !== 'notTold' || people > 0 || state === shown);
}

/** What the tab Missing says when nobody stands there: that nobody is missing only where the head of the page says so. */
function nobodyMissing(summary: LedgerSummary, alarm: boolean): { title: string; empty: string } {
  const { toLook, since, earlier, before } = summary;
  const { kind, words } = verdict(summary, alarm);
  const from = since ? ` since ${moment(since)}` : '';
  const others = earlier + before;
  const those =
    others > 0 ? ` ${count(others, 'candidate', 'candidates')} entered earlier and may be chosen.` : '';
  switch (kind) {
    case 'unread':
      return { title: 'Not known', empty: `${words}.` };
    case 'notCompared':
      return {
        title: 'Not known yet',
        empty:
          'Ashby has not been compared with since this listener was made. That happens every few minutes.',
      };
    case 'notTold':
      return { title: 'Not known', empty: `${words}. They stand under Not known, with the reason.` };
    case 'looking':
      return {
        title: 'Not known yet',
        empty: `Ashby is being asked about ${count(toLook, 'person', 'people')}.`,
      };
    case 'waiting':
      return { title: 'Nobody counts as missing yet', empty: `${words}. They stand under Waiting.` };
    case 'nobodyBefore':
      return {
        title: words,
        empty: `Everybody who had entered by then${from} is here, or it is known why not.${those}`,
      };
    case 'nobody':
      return {
        title: words,
        empty: `Everybody who entered${from} is here, or it is known why not.${those}`,
      };
    // Where people are missing, the list is only older than their number.
    default:
      return { title: 'Not known yet', empty: `${words}.` };
  }
}

/** People of these states can be brought in; of those who wait, whom nobody has announced yet. */
export function canBringIn(state: LedgerState): boolean {
  return state === 'missing' || state === 'waiting' || state === 'before';
}

/** Why somebody is not here: whom nobody announced yet, a webhook that does not work will not announce. */
export function whyWords(
  { reason, deliveryId }: Pick<LedgerEntry, 'reason' | 'deliveryId'>,
  state: LedgerState,
  alarm: boolean,
): string | null {
  return state === 'waiting' && deliveryId === null && alarm
    ? 'Ashby may not call: its webhook does not work, or it is not known whether it does. After 15 minutes they count as missing.'
    : reason;
}

/** Of these a person can say that they are not missing. */
export function canSetAside(state: LedgerState): boolean {
  return state === 'missing' || state === 'notTold';
}

/** How a row is called: of whom Ashby does not tell, it is known only which application it is. */
export function nameOf(
  { person, applicationId, setAside }: Pick<LedgerEntry, 'person' | 'applicationId' | 'setAside'>,
  state: LedgerState,
): string {
  if (person !== null) return person;
  return state === 'notTold' || setAside ? `Application ${applicationId}` : 'Not looked at yet';
}

/** Most names that a question tells. */
const NAMED = 5;

/** What is asked before people are set aside: who they are, and what becomes of them. */
export function asideQuestion(people: readonly Pick<LedgerEntry, 'person' | 'applicationId'>[]): string {
  const named = people
    .slice(0, NAMED)
    .map(({ person, applicationId }) => person ?? `Application ${applicationId}`);
  const others = people.length - named.length;
  const who = enumerated(others > 0 ? [...named, count(others, 'other')] : named);
  return `${who} ${people.length === 1 ? 'moves' : 'move'} to Explained with your reason. You can take it back there.`;
}

/** How far looking at older history is; null when nobody asked. */
export function progress({ asked, toLook }: LedgerSummary): { done: number; of: number } | null {
  if (asked === 0 || toLook === 0) return null;
  const of = Math.max(asked, toLook);
  return { done: of - toLook, of };
}

export function estimateSentence({ people, minutes }: { people: number; minutes: number }): string {
  if (people === 0) return 'Nobody else would have to be looked at.';
  return `${count(people, 'application')} to look at, about ${count(minutes, 'minute')}. Ashby's own work comes first.`;
}

/** What is wrong with the day since which people shall be expected; null when nothing is. */
export function dayProblem(day: string, since: string | null, now: Date): string | null {
  const from = startOfDay(day);
  if (from === null) return 'Choose a day.';
  if (Date.parse(from) > now.getTime()) return 'Choose a day in the past.';
  if (day < '2000-01-01') return 'Choose a day after 1 January 2000.';
  if (since !== null && Date.parse(from) >= Date.parse(since)) {
    return `People are expected since ${moment(since)} already. Choose an earlier day.`;
  }
  return null;
}

/** What is asked before it is done. */
export function expectTitle(day: string): string {
  return `Expect everybody since ${plainDate(day)}?`;
}

/** @param name of the only one, where it is known */
export function bringInTitle(people: number, name: string | null): string {
  if (people !== 1) return `Bring ${count(people, 'person', 'people')} in?`;
  return `Bring ${name ?? 'this person'} in?`;
}

export function broughtSentence(people: number): string {
  return people === 0
    ? 'They were brought in before. Look at their deliveries.'
    : `${count(people, 'person was', 'people were')} sent on their way. They appear under Enrolled, or in Needs attention.`;
}

/** Midnight of a day where the person sits; null for what is no day. */
export function startOfDay(day: string): string | null {
  const at = new Date(`${day}T00:00:00`);
  return day === '' || Number.isNaN(at.getTime()) ? null : at.toISOString();
}
