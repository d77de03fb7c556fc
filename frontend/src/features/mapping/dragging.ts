import type { Announcements, ScreenReaderInstructions } from '@dnd-kit/core';

type Named = { data: { current?: { label?: string } } };
const name = (thing: Named | null) => thing?.data.current?.label ?? '';

export const announcements: Announcements = {
  onDragStart: ({ active }) => `Lifted ${name(active)}. Use the arrow keys to choose an employee field.`,
  onDragOver: ({ active, over }) =>
    over ? `${name(active)} is over ${name(over)}.` : `${name(active)} is over no employee field.`,
  onDragEnd: ({ active, over }) =>
    over
      ? `${name(active)} is mapped to ${name(over)}.`
      : `${name(active)} was dropped nowhere. Nothing changed.`,
  onDragCancel: ({ active }) => `Cancelled. ${name(active)} was put back.`,
};

export const instructions: ScreenReaderInstructions = {
  draggable:
    'Press Enter to pick this field, then choose its place. Or press Space to lift it, the up and down arrows to choose an employee field, Space to drop it, Escape to cancel.',
};
