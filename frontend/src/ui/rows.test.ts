import type { KeyboardCoordinateGetter } from '@dnd-kit/core';
import { describe, expect, it } from 'vitest';
import { nextRow } from './rows';

type Context = Parameters<KeyboardCoordinateGetter>[1]['context'];
const rows = [0, 100, 200, 300].map((top, at) => ({ id: `row-${at}`, rect: { top, height: 80, left: 500 } }));

/** Where an arrow leads a thing of 40 px, lifted at a height, over a row or none. */
function led(code: string, liftedTop: number, over: string | null = null): string | undefined {
  const context = {
    over: over === null ? null : { id: over },
    collisionRect: { top: liftedTop, height: 40 },
    droppableRects: new Map(rows.map(({ id, rect }) => [id, rect])),
    droppableContainers: { getEnabled: () => rows },
  } as unknown as Context;
  const event = new KeyboardEvent('keydown', { code });
  const to = nextRow(event, { active: 'x', currentCoordinates: { x: 0, y: 0 }, context });
  return rows.find(({ rect }) => to && to.y >= rect.top && to.y < rect.top + rect.height)?.id;
}

describe('the first press of an arrow leads to the row beside the lifted thing', () => {
  it.each([
    ['ArrowDown', 130, 'row-2'],
    ['ArrowDown', 110, 'row-1'],
    ['ArrowUp', 130, 'row-1'],
    ['ArrowDown', 900, 'row-3'],
    ['ArrowUp', -100, 'row-0'],
  ])('%s at %i', (code, top, row) => expect(led(code, top)).toBe(row));
});

it('never moves a thing against the arrow, while there is a row on its way', () => {
  for (let top = 0; top <= 300; top += 7) {
    const down = rows.find(({ id }) => id === led('ArrowDown', top));
    expect((down?.rect.top ?? 0) + 40).toBeGreaterThanOrEqual(top + 20);
  }
});

describe('then from row to row, and no further than the ends', () => {
  it.each([
    ['ArrowDown', 'row-1', 'row-2'],
    ['ArrowUp', 'row-1', 'row-0'],
    ['ArrowUp', 'row-0', 'row-0'],
    ['ArrowDown', 'row-3', 'row-3'],
  ])('%s from %s', (code, over, row) => expect(led(code, 20, over)).toBe(row));
});

it('leaves other keys alone', () => {
  expect(led('Tab', 0)).toBeUndefined();
});
