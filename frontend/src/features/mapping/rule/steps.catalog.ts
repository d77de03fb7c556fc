import type { Kind } from '../lab.types';
import type { Entry } from './steps.entry';
import { conditions, contact } from './steps.people';
import { lookup, text } from './steps.text';
import { dates, numbers } from './steps.values';

/** All kinds of steps, by subject. */
export const catalog: readonly Entry[] = [
  ...text,
  ...lookup,
  ...dates,
  ...numbers,
  ...contact,
  ...conditions,
];

const byKind = new Map(catalog.map((entry) => [entry.kind, entry]));

export function entryOf(kind: Kind): Entry {
  const entry = byKind.get(kind);
  if (!entry) throw new Error(`No step is called ${kind}`);
  return entry;
}
