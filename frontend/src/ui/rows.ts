import type { CollisionDetection, KeyboardCoordinateGetter } from '@dnd-kit/core';
import { pointerWithin, rectIntersection } from '@dnd-kit/core';

/** The pointer chooses what is under it; the keyboard chooses the row that a thing was moved onto. */
export const collisions: CollisionDetection = (given) =>
  given.pointerCoordinates ? pointerWithin(given) : rectIntersection(given);

/**
 * Arrows go from one row to the next. The first press goes to the row beside the lifted thing, never against the arrow:
 * the sensor would take that for a wish to scroll, and land elsewhere.
 */
export const nextRow: KeyboardCoordinateGetter = (event, { context }) => {
  const step = event.code === 'ArrowDown' ? 1 : event.code === 'ArrowUp' ? -1 : 0;
  if (step === 0) return undefined;
  event.preventDefault();
  const { over, droppableRects, droppableContainers, collisionRect } = context;
  const rows = droppableContainers
    .getEnabled()
    .flatMap(({ id }) => {
      const rect = droppableRects.get(id);
      return rect ? [{ id, rect, middle: rect.top + rect.height / 2 }] : [];
    })
    .sort((one, other) => one.rect.top - other.rect.top);
  const height = collisionRect?.height ?? 0;
  const lifted = (collisionRect?.top ?? 0) + height / 2;
  const at = rows.findIndex((row) => row.id === over?.id);
  const beside =
    step === 1
      ? (rows.find((row) => row.middle >= lifted) ?? rows.at(-1))
      : (rows.findLast((row) => row.middle <= lifted) ?? rows.at(0));
  const next = at === -1 ? beside : rows[Math.min(rows.length - 1, Math.max(0, at + step))];
  if (!next) return undefined;
  return { x: next.rect.left, y: next.rect.top + Math.max(0, (next.rect.height - height) / 2) };
};
