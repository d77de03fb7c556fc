import type { Announcements, ScreenReaderInstructions } from '@dnd-kit/core';

type Named = { data: { current?: { label?: string } } };
const name = (thing: Named | null) => thing?.data.current?.label ?? '';

const said = {
  lifted: (what: string) => `Lifted ${what}. Use the arrow keys to choose an employee field.`,
  over: (what: string, place: string) => `${what} is over ${place}.`,
  dropped: (what: string, place: string | null) =>
    place === null ? `${what} was dropped nowhere. Nothing changed.` : `${what} is mapped to ${place}.`,
  cancelled: (what: string) => `Cancelled. ${what} was put back.`,
};

/** What is said of a drag by pointer. */
export const announcements: Announcements = {
  onDragStart: ({ active }) => said.lifted(name(active)),
  onDragOver: ({ active, over }) =>
    over ? said.over(name(active), name(over)) : `${name(active)} is over no employee field.`,
  onDragEnd: ({ active, over }) => said.dropped(name(active), over && name(over)),
  onDragCancel: ({ active }) => said.cancelled(name(active)),
};

/** The same of a field that was lifted by the keyboard, by keys. */
export const liftWords = (
  nameOf: (candidateField: string) => string,
  labelOf: (employeeField: string) => string,
) => ({
  lifted: (what: string) => said.lifted(nameOf(what)),
  over: (what: string, place: string) => said.over(nameOf(what), labelOf(place)),
  dropped: (what: string, place: string | null) => said.dropped(nameOf(what), place && labelOf(place)),
  cancelled: (what: string) => said.cancelled(nameOf(what)),
});

export const instructions: ScreenReaderInstructions = {
  draggable:
    'Press Enter to pick this field, then choose its place. Or press Space to lift it, the up and down arrows to choose an employee field, Space to drop it, Escape to cancel.',
};
