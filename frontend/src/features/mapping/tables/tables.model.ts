import { count } from '../../../ui';
import type { Entry, FieldValue, FieldValues } from '../lab.types';

/**
 * A line of the grid; the id is its own, so that a line keeps its box while others come and go. A line without a target is
 * either not answered yet, or `empty`: its value becomes empty, because somebody said so.
 */
export type Line = Entry & { id: number; empty: boolean };
/** What is put into the grid: an empty target says nothing, unless it is `empty` on purpose. */
export type Given = Entry & { empty?: boolean };
export type Column = 'from' | 'to';

/** What is drawn of a table. There is always an empty line at the end to go on with. */
export type Grid = { lines: readonly Line[]; next: number };

export type GridChange =
  | { kind: 'loaded'; entries: readonly Entry[] }
  | { kind: 'typed'; id: number; column: Column; text: string }
  /** Whether the value becomes empty. */
  | { kind: 'emptied'; id: number; empty: boolean }
  | { kind: 'removed'; id: number }
  /** Known values get the new target, the others are added; a target that nobody said changes none. */
  | { kind: 'merged'; entries: readonly Given[] }
  /** One column of a spreadsheet, put from a line downwards. */
  | { kind: 'filled'; id: number; column: Column; texts: readonly string[] };

/** As the server compares values: in any case, without the spaces around. */
export function keyOf(value: string): string {
  return value.trim().toLowerCase();
}

const isBlank = (text: string) => text.trim() === '';
const isEmpty = (line: Entry) => line.from.trim() === '' && line.to.trim() === '';

function gridOf(entries: readonly Entry[], first = 1): Grid {
  const lines = entries.map(({ from, to }, at) => ({ id: first + at, from, to, empty: isBlank(to) }));
  return closed({ lines, next: first + lines.length });
}

/** With one empty line at the end. */
function closed({ lines, next }: Grid): Grid {
  const last = lines.at(-1);
  if (last && isEmpty(last)) return { lines, next };
  return { lines: [...lines, { id: next, from: '', to: '', empty: false }], next: next + 1 };
}

export const emptyGrid: Grid = gridOf([]);

export function reduceGrid(grid: Grid, change: GridChange): Grid {
  switch (change.kind) {
    case 'loaded':
      return gridOf(change.entries, grid.next);
    case 'typed': {
      const { id, column, text } = change;
      return closed({
        ...grid,
        lines: grid.lines.map((line) => (line.id === id ? written(line, column, text) : line)),
      });
    }
    case 'emptied': {
      const { id, empty } = change;
      const lines = grid.lines.map((line) =>
        line.id === id ? { ...line, empty, to: empty ? '' : line.to } : line,
      );
      return closed({ ...grid, lines });
    }
    case 'removed':
      return closed({ ...grid, lines: grid.lines.filter((line) => line.id !== change.id) });
    case 'merged':
      return merged(grid, change.entries);
    case 'filled': {
      const from = grid.lines.findIndex((line) => line.id === change.id);
      const lines = [...grid.lines];
      let { next } = grid;
      change.texts.forEach((text, at) => {
        const line = lines[from + at] ?? { id: next++, from: '', to: '', empty: false };
        lines[from + at] = written(line, change.column, text);
      });
      return closed({ lines, next });
    }
  }
}

/** A target that is typed is one. */
function written(line: Line, column: Column, text: string): Line {
  return { ...line, [column]: text, empty: line.empty && (column === 'from' || isBlank(text)) };
}

function merged(grid: Grid, entries: readonly Given[]): Grid {
  const given = new Map(entries.map((entry) => [keyOf(entry.from), entry]));
  const there = new Set(grid.lines.map((line) => keyOf(line.from)));
  const lines = grid.lines
    .filter((line) => !isEmpty(line))
    .map((line) => {
      const { to = '', empty = false } = given.get(keyOf(line.from)) ?? {};
      return isBlank(to) && !empty ? line : { ...line, to, empty };
    });
  const added = [...given.values()].filter(
    (entry) => entry.from.trim() !== '' && !there.has(keyOf(entry.from)),
  );
  const fresh = added.map(({ from, to, empty = false }, at) => ({ id: grid.next + at, from, to, empty }));
  return closed({ lines: [...lines, ...fresh], next: grid.next + fresh.length });
}

/** Lines that have a value and no target yet. They are not saved: the rule's "everything else" decides. */
export function withoutTarget(grid: Grid): number {
  return grid.lines.filter((line) => !isBlank(line.from) && isBlank(line.to) && !line.empty).length;
}

/** What is saved, and the line that each entry came from. */
export function entriesOf(grid: Grid): { entries: Entry[]; ids: number[] } {
  const whole = grid.lines.filter((line) => !isBlank(line.to) || (line.empty && !isBlank(line.from)));
  return { entries: whole.map(({ from, to }) => ({ from, to })), ids: whole.map((line) => line.id) };
}

/** What is wrong in the grid, by line: a target without a value, or a value that is there already. */
export function problemsOf(grid: Grid): ReadonlyMap<number, string> {
  const problems = new Map<number, string>();
  const seen = new Set<string>();
  for (const { id, from, to } of grid.lines) {
    const key = keyOf(from);
    if (key === '' && to.trim() !== '') problems.set(id, 'Say which value is looked up.');
    else if (key !== '' && seen.has(key)) problems.set(id, `“${from.trim()}” is in the table already.`);
    seen.add(key);
  }
  return problems;
}

const LINE = /^entries\[(\d+)\]/;

/** What the server says of entries, by line. */
export function refusedLines(
  errors: readonly { path: string; message: string }[],
  ids: readonly number[],
): ReadonlyMap<number, string> {
  return new Map(
    errors.flatMap(({ path, message }) => {
      const id = ids[Number(LINE.exec(path)?.[1] ?? Number.NaN)];
      return id === undefined ? [] : [[id, message] as const];
    }),
  );
}

/** Values of a candidate field that the grid has no line for. */
export function missingValues(grid: Grid, values: readonly FieldValue[]): FieldValue[] {
  const there = new Set(grid.lines.map((line) => keyOf(line.from)));
  return values.filter(({ value }) => keyOf(value) !== '' && !there.has(keyOf(value)));
}

/** What is known of a field's values: those that Ashby offers, and those that people have. */
export function knownWords({ values, people, withValue }: FieldValues): string {
  if (values.length === 0 && people === 0) return 'No values are known yet.';
  const offered = values.filter(({ selectable }) => selectable).length;
  const known = `${count(values.length, 'value')} known, ${offered} of them offered by Ashby`;
  if (people === 0) return `${known}. Nobody was looked at yet.`;
  const have = withValue === 1 ? 'has' : 'have';
  return `${known}; ${withValue} of ${count(people, 'person', 'people')} looked at ${have} one.`;
}

const HEADS_OF_VALUES = new Set(
  'value|values|from|source|key|code|old|old value|before|original|input|ashby|in ashby|value in ashby|ashby value'.split(
    '|',
  ),
);
const HEADS_OF_TARGETS = new Set(
  'becomes|to|target|new|new value|after|output|result|value|name|label|meaning|description|stagedoor'.split(
    '|',
  ),
);

/** The heads of the columns, where a sheet was pasted with them; null where its first line is one like the others. */
export function headOf(entries: readonly Entry[]): Entry | null {
  const first = entries[0];
  if (!first || entries.length < 2) return null;
  return HEADS_OF_VALUES.has(keyOf(first.from)) && HEADS_OF_TARGETS.has(keyOf(first.to)) ? first : null;
}

/** How many values a table has, and how many of them still want a target. */
export function sizeWords(entries: readonly Entry[]): string {
  const open = entries.filter(({ to }) => to.trim() === '').length;
  return `${count(entries.length, 'value')}${open > 0 ? `, ${open} without a target` : ''}`;
}

/** The lines that a search shows, and the empty one to go on with. */
export function found(grid: Grid, search: string): readonly Line[] {
  const wanted = search.trim().toLowerCase();
  if (wanted === '') return grid.lines;
  return grid.lines.filter(({ from, to }) => `${from}\n${to}`.toLowerCase().includes(wanted));
}

/** Texts of one column, when that is what was copied; null where it is a table or just one text. */
export function oneColumn(text: string): string[] | null {
  const lines = text.replaceAll('\r\n', '\n').replace(/\n$/, '').split('\n');
  return lines.length > 1 && lines.every((line) => !line.includes('\t')) ? lines : null;
}

export function isTable(text: string): boolean {
  return text.includes('\t') || text.trimEnd().includes('\n');
}
