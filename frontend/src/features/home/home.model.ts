import type { ChecklistStep, Home } from '../../api/types';
import { count } from '../../ui';

export type StepState = 'done' | 'next' | 'later';

/** The first open step is the next one to do; what follows it comes later. */
export function stepStates(steps: ChecklistStep[]): (ChecklistStep & { state: StepState })[] {
  const next = steps.findIndex((step) => !step.done);
  return steps.map((step, index) => ({
    ...step,
    state: step.done ? 'done' : index === next ? 'next' : 'later',
  }));
}

/** What each step asks of the administrator. */
export const whatToDo: Record<ChecklistStep['key'], string> = {
  connect: 'Save an API key of Ashby and switch the connection to Active.',
  map: 'Say which of Ashby’s fields fills which field of an employee record.',
  listen: 'Choose the stage in Ashby that takes people into a workflow.',
  called: 'Ticks itself when Ashby’s first call arrives.',
  enrolled: 'Move a candidate to that stage in Ashby: they appear here.',
};

export function isSetUp(steps: ChecklistStep[]): boolean {
  return steps.every((step) => step.done);
}

export function progressSentence(steps: ChecklistStep[]): string {
  return `${steps.filter((step) => step.done).length} of ${steps.length} steps done`;
}

export function needsAttentionSentence(count: number): string {
  if (count === 0) return 'Nobody needs your attention.';
  return count === 1 ? '1 delivery waits for a decision.' : `${count} deliveries wait for a decision.`;
}

type Held = Pick<NonNullable<Home['connection']>, 'active' | 'choosing' | 'trouble'>;

/** Those who are neither here nor in anybody's way yet, and what they wait for. */
export function waitingSentence(count: number, connection: Held | null): string | null {
  if (count === 0) return null;
  const waits = `${count.toLocaleString('en-GB')} more ${count === 1 ? 'waits' : 'wait'}`;
  if (connection && !connection.active) return `${waits} until the connection is Active.`;
  if (connection?.choosing) return `${waits} until you choose what to do with them.`;
  if (connection?.trouble) return `${waits} for Ashby.`;
  return count === 1 ? '1 more is on its way.' : `${count.toLocaleString('en-GB')} more are on their way.`;
}

/** What stops everybody at once; null where nothing does, or where it was switched off on purpose. */
export function connectionNews({
  active,
  choosing,
  trouble,
  sentence,
}: Held & { sentence: string }): { title: string; why: string; go: string } | null {
  if (!active) return null;
  if (trouble) {
    const why = sentence.replace(/^Ashby cannot be asked: /, '');
    return { title: 'Ashby cannot be asked', why: sentenceCase(why), go: 'See to the connection' };
  }
  if (!choosing) return null;
  return {
    title: 'Deliveries wait for your choice',
    why: 'They came while the connection was not active. Until you choose, nobody is taken in.',
    go: 'Choose what to process',
  };
}

const sentenceCase = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

export type Day = { date: string; count: number };
export type Bar = Day & { x: number; y: number; width: number; height: number };

/** Bars of the chart. A day with arrivals is never too low to be seen; an empty day has no bar. */
export function bars(days: Day[], width: number, height: number): Bar[] {
  const most = Math.max(1, ...days.map((day) => day.count));
  const slot = days.length === 0 ? width : width / days.length;
  const barWidth = Math.max(1, Math.min(28, slot * 0.7));
  return days.map((day, index) => {
    const barHeight = day.count === 0 ? 0 : Math.max(3, (day.count / most) * height);
    return {
      ...day,
      x: index * slot + (slot - barWidth) / 2,
      y: height - barHeight,
      width: barWidth,
      height: barHeight,
    };
  });
}

export function chartSentence(days: Day[]): string {
  const total = days.reduce((sum, day) => sum + day.count, 0);
  const period = days.length === 1 ? 'last day' : `last ${days.length} days`;
  if (total === 0) return `Nobody arrived in the ${period}.`;
  return `${count(total, 'arrival')} in the ${period}.`;
}

/** A calendar day has no zone: it is formatted as the day it says. */
export function dayLabel(date: string): string {
  return new Date(`${date}T00:00:00Z`).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  });
}

/** What no longer fits, as a heading; what comes of it is listed below. */
export function driftTitle(findings: number): string {
  return `${count(findings, 'thing')} in Ashby no longer ${findings === 1 ? 'fits' : 'fit'} what is set up here`;
}

/** Whom no webhook announced, as a heading. */
export function missingTitle(people: number): string {
  return `${count(people, 'person', 'people')} entered a stage in Ashby and ${people === 1 ? 'is' : 'are'} not here`;
}

/** That Ashby may have fallen silent, as a heading. */
export function silenceTitle(alarms: number): string {
  if (alarms === 0) return 'Ashby is unusually quiet';
  return alarms === 1 ? 'A webhook in Ashby does not work' : `${alarms} webhooks in Ashby do not work`;
}
