import { describe, expect, it } from 'vitest';
import {
  emptyGrid,
  entriesOf,
  found,
  type Grid,
  type GridChange,
  headOf,
  isTable,
  knownWords,
  missingValues,
  oneColumn,
  problemsOf,
  reduceGrid,
  refusedLines,
  sizeWords,
  withoutTarget,
} from './tables.model';

const states = [
  { from: 'CA', to: 'California' },
  { from: 'NY', to: '' },
];
const drawn = (...changes: GridChange[]): Grid => changes.reduce(reduceGrid, emptyGrid);
const loaded: GridChange = { kind: 'loaded', entries: states };
const text = (grid: Grid) => grid.lines.map(({ from, to }) => `${from}=${to}`);
const idOf = (grid: Grid, at: number) => grid.lines[at]?.id ?? -1;

describe('the grid', () => {
  it('ends with an empty line, always one', () => {
    const grid = drawn(loaded);
    expect(text(grid)).toEqual(['CA=California', 'NY=', '=']);
    const typed = reduceGrid(grid, { kind: 'typed', id: idOf(grid, 2), column: 'from', text: 'TX' });
    expect(text(typed)).toEqual(['CA=California', 'NY=', 'TX=', '=']);
    expect(text(reduceGrid(grid, { kind: 'removed', id: idOf(grid, 2) }))).toEqual([
      'CA=California',
      'NY=',
      '=',
    ]);
  });
  it('gives known values their new target, adds the others, and loses no target to an empty one', () => {
    const entries = [
      { from: ' ny', to: 'New York' },
      { from: 'CA', to: '' },
      { from: 'TX', to: 'Texas' },
    ];
    expect(text(drawn(loaded, { kind: 'merged', entries }))).toEqual([
      'CA=California',
      'NY=New York',
      'TX=Texas',
      '=',
    ]);
  });
  it('takes a column from a line downwards, beyond the end', () => {
    const grid = drawn(loaded);
    const filled = reduceGrid(grid, {
      kind: 'filled',
      id: idOf(grid, 1),
      column: 'to',
      texts: ['New York', 'x', 'y'],
    });
    expect(text(filled)).toEqual(['CA=California', 'NY=New York', '=x', '=y', '=']);
  });
  it('never gives two lines one id', () => {
    const grid = drawn(loaded, { kind: 'merged', entries: [{ from: 'TX', to: 'T' }] }, loaded);
    const ids = grid.lines.map((line) => line.id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

it('saves lines with a target only, and counts the others', () => {
  const grid = drawn({ kind: 'merged', entries: states });
  expect(entriesOf(grid).entries).toEqual([{ from: 'CA', to: 'California' }]);
  expect(withoutTarget(grid)).toBe(1);
});

describe('an empty target', () => {
  it('that is saved stays when another line is changed', () => {
    const grid = drawn(loaded);
    const typed = reduceGrid(grid, { kind: 'typed', id: idOf(grid, 0), column: 'to', text: 'Calif.' });
    expect(entriesOf(typed).entries).toEqual([
      { from: 'CA', to: 'Calif.' },
      { from: 'NY', to: '' },
    ]);
    expect(withoutTarget(typed)).toBe(0);
  });
  it('is said, and taken back by saying so or by a target', () => {
    const grid = drawn({ kind: 'merged', entries: states });
    const id = idOf(grid, 1);
    const emptied = reduceGrid(grid, { kind: 'emptied', id, empty: true });
    expect(entriesOf(emptied).entries).toContainEqual({ from: 'NY', to: '' });
    for (const change of [
      { kind: 'emptied', id, empty: false },
      { kind: 'typed', id, column: 'to', text: 'New York' },
    ] as const) {
      expect(entriesOf(reduceGrid(emptied, change)).entries).not.toContainEqual({ from: 'NY', to: '' });
    }
    const california = reduceGrid(grid, { kind: 'emptied', id: idOf(grid, 0), empty: true });
    expect(entriesOf(california).entries).toEqual([{ from: 'CA', to: '' }]);
  });
  it('comes from a file only where the file says so', () => {
    const entries = [
      { from: 'CA', to: '', empty: true },
      { from: 'TX', to: '', empty: true },
      { from: 'OR', to: '' },
    ];
    const grid = drawn(loaded, { kind: 'merged', entries });
    expect(entriesOf(grid).entries).toEqual([
      { from: 'CA', to: '' },
      { from: 'NY', to: '' },
      { from: 'TX', to: '' },
    ]);
    expect(withoutTarget(grid)).toBe(1);
  });
});

it('says which line is there twice, and which has no value', () => {
  const grid = drawn({
    kind: 'loaded',
    entries: [...states, { from: 'ca ', to: 'again' }, { from: '', to: 'alone' }],
  });
  expect([...problemsOf(grid)]).toEqual([
    [idOf(grid, 2), '“ca” is in the table already.'],
    [idOf(grid, 3), 'Say which value is looked up.'],
  ]);
});

it('puts what the server says at the line that it is about', () => {
  const grid = drawn({
    kind: 'merged',
    entries: [states[1] as (typeof states)[0], states[0] as (typeof states)[0]],
  });
  const { ids } = entriesOf(grid);
  const said = refusedLines(
    [
      { path: 'entries[0].from', message: 'No' },
      { path: 'name', message: 'x' },
    ],
    ids,
  );
  expect([...said]).toEqual([[idOf(grid, 1), 'No']]);
});

it('finds the values that have no line', () => {
  const value = (name: string) => ({ value: name, count: 1, selectable: true, archived: false });
  expect(
    missingValues(drawn(loaded), [value('ca'), value('TX'), value(' ')]).map((each) => each.value),
  ).toEqual(['TX']);
  expect(found(drawn(loaded), 'calif')).toHaveLength(1);
});

it('knows the heads of columns, and no line that is one like the others', () => {
  const line = { from: 'CA', to: 'California' };
  for (const [from, to] of ['Value Becomes', 'From To', 'code name', 'KEY Value'].map((each) =>
    each.split(' '),
  )) {
    const head = { from: from ?? '', to: to ?? '' };
    expect(headOf([head, line])).toEqual(head);
    expect(headOf([head])).toBeNull();
    expect(headOf([line, head])).toBeNull();
  }
  expect(headOf([{ from: 'From', to: 'Vienna' }, line])).toBeNull();
});

it('counts the people who have a value, not all who were looked at', () => {
  const values = [
    { value: 'CA', count: 1, selectable: true, archived: false },
    { value: 'NV', count: 1, selectable: false, archived: false },
  ];
  expect(knownWords({ values, people: 40, withValue: 2 })).toBe(
    '2 values known, 1 of them offered by Ashby; 2 of 40 people looked at have one.',
  );
  expect(knownWords({ values: [], people: 0, withValue: 0 })).toBe('No values are known yet.');
});

it('says how many values of a table want a target', () => {
  expect(sizeWords(states)).toBe('2 values, 1 without a target');
  expect(sizeWords(states.slice(0, 1))).toBe('1 value');
});

describe('what is pasted', () => {
  it.each<[string, boolean, string[] | null]>([
    ['CA', false, null],
    ['CA\n', false, null],
    ['CA\nNY\r\nTX\n', true, ['CA', 'NY', 'TX']],
    ['CA\tCalifornia', true, null],
  ])('%j', (pasted, table, column) => {
    expect(isTable(pasted)).toBe(table);
    expect(oneColumn(pasted)).toEqual(column);
  });
});
