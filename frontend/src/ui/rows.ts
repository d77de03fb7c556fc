import type { CollisionDetection, KeyboardCoordinateGetter } from '@dnd-kit/core';
import { pointerWithin, rectIntersection } from '@dnd-kit/core';

/** The pointer chooses what is under it; the keyboard chooses the row that a thing was moved onto. */
export const collisions: CollisionDetection = (given) =>
  given.pointerCoordinates ? pointerWithin(given) : rectIntersection(given);

/** Arrows go from one row to the next; the first press goes to the first one in sight. */
export const nextRow: KeyboardCoordinateGetter = (event, { context }) => {
  const step = event.code === 'ArrowDown' ? 1 : event.code === 'ArrowUp' ? -1 : 0;
  if (step === 0) return undefined;
  event.preventDefault();
  const { over, droppableRects, droppableContainers, collisionRect } = context;
  const rows = droppableContainers
    .getEnabled()
    .flatMap(({ id }) => {
      const rect = droppableRects.get(id);
      return rect ? [{ id, rect }] : [];
    })
    .sort((one, other) => one.rect.top - other.rect.top);
  const at = rows.findIndex((row) => row.id === over?.id);
  const inSight = rows.findIndex((row) => row.rect.top >= 0 && row.rect.bottom <= window.innerHeight);
  const next = rows[at === -1 ? Math.max(0, inSight) : Math.min(rows.length - 1, Math.max(0, at + step))];
  if (!next) return undefined;
  const height = collisionRect?.height ?? 0;
  return { x: next.rect.left, y: next.rect.top + Math.max(0, (next.rect.height - height) / 2) };
};
