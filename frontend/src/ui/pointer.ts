import type { PointerSensorOptions } from '@dnd-kit/core';

// One object each, made once: with new ones at each drawing, all that can be dragged or dropped on is drawn anew too.

/** A drag begins after a few pixels, so that a click stays a click. The keyboard has its own way: `useLift`. */
export const byPointer: PointerSensorOptions = { activationConstraint: { distance: 6 } };

/** A list scrolls under what is held at its very edge, at a pace at which a row can still be aimed at. */
export const scrolling = { threshold: { x: 0, y: 0.1 }, acceleration: 3 };
