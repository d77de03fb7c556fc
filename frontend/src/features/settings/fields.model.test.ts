import { describe, expect, it } from 'vitest';
import type { EmployeeField } from '../../api/types';
import {
  changesOf,
  concerningValues,
  draftOf,
  headings,
  inOrder,
  moved,
  orderOf,
  placeIn,
  valuesOf,
} from './fields.model';

const field = (key: string, changes: Partial<EmployeeField> = {}): EmployeeField => ({
  key,
  label: key,
  type: 'text',
  required: false,
  restricted: false,
  unique: false,
  group: '',
  choices: [],
  position: 1,
  version: 1,
  retired: false,
  ...changes,
});

describe('the form', () => {
  const size = field('size', { type: 'choice', choices: ['S', 'M'] });

  it('sends only what is different', () => {
    expect(changesOf(size, draftOf(size))).toEqual({});
    expect(
      changesOf(size, { ...draftOf(size), label: ' Shirt ', required: true, choices: 'S\nL\n' }),
    ).toEqual({
      label: 'Shirt',
      required: true,
      choices: ['S', 'L'],
    });
  });

  it('sends no choices and no uniqueness where the type has none', () => {
    const draft = { ...draftOf(size), type: 'date', unique: true };
    expect(valuesOf(draft)).toMatchObject({ type: 'date', unique: false, choices: [] });
  });

  it.each([
    [{ label: 'Shirt' }, null],
    [{ choices: ['S', 'M', 'L'] }, null],
    [{ choices: ['M', 'S'] }, null],
    [{ choices: ['S'] }, { choices: ['S'] }],
    [
      { type: 'text', choices: [], label: 'x' },
      { type: 'text', choices: [] },
    ],
    [{ unique: true }, { unique: true }],
    [{ unique: false }, null],
  ])('of %j asks about the values for %j', (changes, asked) => {
    expect(concerningValues(size, changes)).toEqual(asked);
  });
});

describe('the order', () => {
  const fields = [
    field('a', { position: 1, group: 'Person' }),
    field('b', { position: 2, group: 'Work' }),
    field('c', { position: 3, group: 'Person' }),
    field('d', { position: 4 }),
  ];

  it("keeps a heading's fields together", () => {
    expect(inOrder(fields).map(({ key }) => key)).toEqual(['a', 'c', 'b', 'd']);
    expect(headings(fields)).toEqual(['Person', 'Work']);
  });

  it.each([
    [0, 1, 'c:Person a:Person b:Work d:'],
    [1, 2, 'a:Person b:Work c:Work d:'],
    [3, 0, 'd:Person a:Person c:Person b:Work'],
    [2, 3, 'a:Person c:Person d: b:'],
    [0, 9, 'a:Person c:Person b:Work d:'],
  ])('moves %i to %i, under the heading that is there', (from, to, words) => {
    const after = moved(inOrder(fields), from, to);
    expect(after.map(({ key, group }) => `${key}:${group}`).join(' ')).toBe(words);
  });

  it('sends all keys, and the headings that changed', () => {
    const before = inOrder(fields);
    expect(orderOf(moved(before, 3, 0), before)).toEqual({
      keys: ['d', 'a', 'c', 'b'],
      groups: { d: 'Person' },
    });
  });

  it('names a place', () => {
    expect(placeIn(inOrder(fields), 1)).toBe('place 2 of 4, under Person');
    expect(placeIn(inOrder(fields), 3)).toBe('place 4 of 4');
  });
});
