import type { AuditEntry } from '../api/types';
import { moment } from './format';
import { isObject, type Json, part } from './json';

/** A field that changed; null: it was not there, or is not any more. */
export type Difference = { label: string; before: string | null; after: string | null };

const NAMES: Record<string, string> = {
  apiKey: 'API key',
  secret: 'Secret key ending in',
  webhookId: 'Webhook’s id in Ashby',
};

/** What may tell the members of a list apart, the best first. */
const IDENTITIES = ['key', 'employeeField', 'column'];

/** Their values are words of the program, not of people. */
const CODED = new Set(['outcome', 'state', 'result', 'although', 'type', 'kind']);

const CODE = /^[a-z][A-Za-z0-9]*$/;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d.*Z$/;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const spaced = (code: string) =>
  CODE.test(code)
    ? code.replace(
        /([a-z0-9])([A-Z])/g,
        (_, before: string, next: string) => `${before} ${next.toLowerCase()}`,
      )
    : code;

function nameOf(key: string): string {
  const words = NAMES[key] ?? spaced(key);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Nothing, or what says no more than nothing. */
const isNothing = (value: unknown) =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

const saysNothing = (value: unknown) => isNothing(value) || value === false || value === 0;

function shown(value: unknown, key: string): string | null {
  if (isNothing(value)) return null;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return value.toLocaleString('en-GB');
  if (Array.isArray(value)) {
    // Nobody reads a list of ids: how many they are is what it says.
    return value.every((each) => typeof each === 'string' && ID.test(each))
      ? value.length.toLocaleString('en-GB')
      : value.map((each) => shown(each, key) ?? '').join(', ');
  }
  if (typeof value !== 'string') return JSON.stringify(value);
  if (INSTANT.test(value)) return moment(value);
  return CODED.has(key) ? spaced(value) : value;
}

/** The members by what tells them apart; null where nothing does. */
function members(list: unknown): Json | null {
  if (!Array.isArray(list) || list.length === 0 || !list.every(isObject)) return null;
  for (const identity of IDENTITIES) {
    const names = list.map((each) => each[identity]);
    if (names.every((name) => typeof name === 'string') && new Set(names).size === names.length) {
      return Object.fromEntries(
        list.map(({ [identity]: name, ...rest }) => [
          String(name),
          Object.keys(rest).length > 0 ? rest : true,
        ]),
      );
    }
  }
  return Object.fromEntries(list.map((each, at) => [`${at + 1}`, each]));
}

/** What has parts, by their names. */
const parts = (value: unknown): Json | null => (isObject(value) ? value : members(value));

function compare(before: unknown, after: unknown, path: readonly string[]): Difference[] {
  const [was, is] = [parts(before), parts(after)];
  if ((was || isNothing(before)) && (is || isNothing(after)) && (was || is)) {
    return [...new Set([...Object.keys(was ?? {}), ...Object.keys(is ?? {})])]
      .flatMap((key) => compare(was?.[key], is?.[key], [...path, key]))
      .concat(was && is && Array.isArray(before) ? order(was, is, path) : []);
  }
  if ((before === undefined && saysNothing(after)) || (after === undefined && saysNothing(before))) return [];
  const key = path.at(-1) ?? '';
  const [from, to] = [shown(before, key), shown(after, key)];
  return from === to || isSaidBeside(path, from, to)
    ? []
    : [{ label: labelOf(path), before: from, after: to }];
}

/** That the same members stand in another order. */
function order(was: Json, is: Json, path: readonly string[]): Difference[] {
  const [from, to] = [Object.keys(was), Object.keys(is)];
  const same = from.length === to.length && to.every((key) => key in was);
  if (!same || from.join() === to.join()) return [];
  const words = (keys: string[]) => keys.map(nameOf).join(', ');
  return [{ label: labelOf([...path, 'order']), before: words(from), after: words(to) }];
}

/** The lines of a lookup table go by the company's own words; a rule by the field that it fills, and its steps by their place. */
function labelOf(path: readonly string[]): string {
  const isRule = path[0] === 'rules' && path.length > 1;
  return path
    .flatMap((key, at) => {
      const before = path[at - 1];
      if (before === 'entries') return [key];
      if (isRule && isUnderstood(key, at, before)) return [];
      return [isRule && before === 'transforms' ? `Step ${key}` : nameOf(key)];
    })
    .join(' › ');
}

/** What only says how a rule is written down. */
function isUnderstood(key: string, at: number, before: string | undefined): boolean {
  return (
    at === 0 ||
    (at === 2 && (key === 'source' || key === 'transforms')) ||
    (at === 3 && key === 'field' && before === 'source') ||
    (at === 4 && key === 'kind')
  );
}

/** That a value comes from a candidate field is said by the field. */
const isSaidBeside = (path: readonly string[], ...values: (string | null)[]) =>
  path.at(-1) === 'kind' &&
  path.at(-2) === 'source' &&
  values.every((value) => value === null || value === 'candidate field');

/** Before and after, so that what is the same stands at the same place in both. */
function aligned({ kind, before, after }: AuditEntry): [unknown, unknown] {
  // Whom it names is said by the sentence.
  if (kind === 'delivery.decided') return [before, { outcome: 'waiting' }];
  if (kind === 'delivery.replayed') return [{ values: before }, after];
  const field = part(after, 'field');
  return kind === 'employeeField.changed' && isObject(field)
    ? [before, { ...field, values: part(after, 'values') }]
    : [before, after];
}

/** Which fields a change changed, from what to what, in words. */
export function differences(entry: AuditEntry): Difference[] {
  const [before, after] = aligned(entry);
  // A single text is part of the sentence.
  return parts(before) || parts(after) ? compare(before ?? undefined, after ?? undefined, []) : [];
}
