const exactTime = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'long' });
const dayOfInstant = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
const shortTime = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
const plainDay = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/** Three letters as for every other month, and as the sentences that come from the server have it. */
function plainMonth(date: string): string {
  return date.replace('Sept', 'Sep');
}

/** The exact moment in the viewer's zone, in words. */
export function exact(instant: string): string {
  return exactTime.format(new Date(instant));
}

/** A moment within a sentence: "29 Nov 2026, 10:15" in the viewer's zone. */
export function moment(instant: string): string {
  return plainMonth(shortTime.format(new Date(instant)));
}

/** How many midnights are between, in the viewer's zone. */
function daysBetween(one: Date, other: Date): number {
  const day = (at: Date) => Date.UTC(at.getFullYear(), at.getMonth(), at.getDate());
  return Math.round(Math.abs(day(one) - day(other)) / 86_400_000);
}

/** "just now", "2 min ago", "3 h ago", "yesterday", then the date. */
export function relative(instant: string, now: number = Date.now()): string {
  const seconds = Math.round((now - new Date(instant).getTime()) / 1000);
  const ahead = seconds < -30;
  const size = Math.abs(seconds);
  if (size < 45) return 'just now';
  const words = (text: string) => (ahead ? `in ${text}` : `${text} ago`);
  if (size < 3600) return words(`${Math.max(1, Math.round(size / 60))} min`);
  if (size < 86_400) return words(`${Math.round(size / 3600)} h`);
  const days = daysBetween(new Date(instant), new Date(now));
  if (days === 1) return ahead ? 'tomorrow' : 'yesterday';
  if (days < 7) return words(`${days} days`);
  return plainMonth(dayOfInstant.format(new Date(instant)));
}

/** A date of employment ('2026-03-15'): a day, in no zone, so it never moves. */
export function plainDate(date: string | null | undefined): string {
  if (!date) return '';
  const parsed = new Date(`${date}T00:00:00Z`);
  return Number.isNaN(parsed.getTime()) ? date : plainMonth(plainDay.format(parsed));
}

/** "1 person", "2 people". */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`;
}

const conjunction = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** "Ana", "Ana and Bo", "Ana, Bo and Cy". */
export function enumerated(words: readonly string[]): string {
  return conjunction.format(words);
}
