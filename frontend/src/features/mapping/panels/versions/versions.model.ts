import type { MappingVersion } from '../../../../api/types';
import { count, relative } from '../../../../ui';

/** Stands for the rules on screen where a version could stand. */
export const ON_SCREEN = 'screen';

export type Side = typeof ON_SCREEN | number;
export type Pair = { from: Side; to: Side };
export type SideOption = { value: string; label: string };

export function sideOf(value: string): Side {
  return value === ON_SCREEN ? ON_SCREEN : Number(value);
}

export function versionWords({ version, current, savedAt }: MappingVersion, now?: number): string {
  const words = `Version ${version}`;
  if (current) return `${words}, current`;
  return savedAt ? `${words}, ${relative(savedAt, now)}` : words;
}

/** What can be compared: the rules on screen first, while they are not saved; then versions, newest first. */
export function sides(versions: readonly MappingVersion[], unsaved: number, now?: number): SideOption[] {
  const saved = versions.map((each) => ({ value: String(each.version), label: versionWords(each, now) }));
  if (unsaved === 0) return saved;
  return [{ value: ON_SCREEN, label: `On screen, ${count(unsaved, 'unsaved change')}` }, ...saved];
}

/** What a version is compared with first: the current one with what came before it, an older one with the current one. */
export function firstPair(version: number, current: number): Pair {
  return version === current
    ? { from: Math.max(1, version - 1), to: version }
    : { from: version, to: current };
}

/** The server compares a version with rules, in this order: the other way round, the answer is turned. */
export function turned({ from, to }: Pair): boolean {
  return from === ON_SCREEN && to !== ON_SCREEN;
}

/** What restoring does, before it is done. */
export function restoreWords(version: number, current: number, unsaved: number): string[] {
  const between =
    current === version + 1 ? `Version ${current} stays` : `Versions ${version + 1} to ${current} stay`;
  const next = `A new version ${current + 1} is made with the rules of version ${version}, and with its lookup tables as they were. ${between} in the list. From then on, everyone who comes is imported by the new version.`;
  if (unsaved === 0) return [next];
  return [
    next,
    `Your ${count(unsaved, 'unsaved change')} ${unsaved === 1 ? 'stays' : 'stay'} on screen. You are asked what to do with ${unsaved === 1 ? 'it' : 'them'}.`,
  ];
}
