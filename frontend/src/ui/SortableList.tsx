import {
  type Announcements,
  DndContext,
  PointerSensor,
  pointerWithin,
  useDraggable,
  useDroppable,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { ActionIcon, Group } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconGripVertical } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { announce } from './announce';
import { byPointer, scrolling } from './pointer';
import { broughtIntoView, useLift } from './useLift';
import './sortable.css';

type Props = {
  /** What the list is of, e.g. "Steps". */
  label: string;
  /** Each thing in words, in order. */
  names: readonly string[];
  onMove: (from: number, to: number) => void;
  /** A place in words, e.g. "place 2 of 5". */
  place?: (at: number) => string;
  children: (at: number, tools: ReactNode) => ReactNode;
};

const placeOf = (id: string | number | undefined) =>
  Number(
    String(id ?? '')
      .split('-')
      .at(-1),
  );

/** A list to put in order: by drag, by the keyboard (Space, arrows, Space), and by buttons. */
export function SortableList({
  label,
  names,
  onMove,
  place = (at) => `place ${at + 1} of ${names.length}`,
  children,
}: Props) {
  const list = useRef<HTMLOListElement>(null);
  const moving = useRef<{ to: number; by: string } | null>(null);
  const sensors = useSensors(useSensor(PointerSensor, byPointer));
  const move = (from: number, to: number, by: string) => {
    if (from === to || to < 0 || to >= names.length) return;
    moving.current = { to, by };
    onMove(from, to);
  };
  // The focus goes with the thing that was moved.
  useEffect(() => {
    if (moving.current === null) return;
    const { to, by } = moving.current;
    moving.current = null;
    const item = list.current?.children[to];
    const button = item?.querySelector<HTMLButtonElement>(`button[data-by="${by}"]:not([data-disabled])`);
    (button ?? item?.querySelector<HTMLButtonElement>('button[data-by="drag"]'))?.focus();
  });
  const said = {
    lifted: (what: string) =>
      `Lifted ${names[placeOf(what)]}, ${place(placeOf(what))}. Use the arrow keys to move it.`,
    over: (what: string, over: string) => `${names[placeOf(what)]} is over ${place(placeOf(over))}.`,
    dropped: (what: string, over: string | null) =>
      over === null
        ? `${names[placeOf(what)]} was dropped nowhere. Nothing changed.`
        : `${names[placeOf(what)]} was dropped at ${place(placeOf(over))}.`,
    cancelled: (what: string) => `Cancelled. ${names[placeOf(what)]} was put back.`,
  };
  const words: Announcements = {
    onDragStart: ({ active }) => said.lifted(String(active.id)),
    onDragOver: ({ active, over }) =>
      over ? said.over(String(active.id), String(over.id)) : `${names[placeOf(active.id)]} is over no place.`,
    onDragEnd: ({ active, over }) => said.dropped(String(active.id), over && String(over.id)),
    onDragCancel: ({ active }) => said.cancelled(String(active.id)),
  };
  const lift = useLift({
    places: names.map((_, at) => `place-${at}`),
    placeOf: (what) => `place-${placeOf(what)}`,
    onDrop: (what, to) => move(placeOf(what), placeOf(to), 'drag'),
    words: said,
  });
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={pointerWithin}
      autoScroll={scrolling}
      accessibility={{
        announcements: words,
        screenReaderInstructions: {
          draggable: 'Press Space to lift, the up and down arrows to move, Space to drop, Escape to cancel.',
        },
      }}
      onDragEnd={({ active, over }) => over && move(placeOf(active.id), placeOf(over.id), 'drag')}
    >
      <ol className="sortable" aria-label={label} ref={list}>
        {names.map((name, at) => (
          <Item
            // biome-ignore lint/suspicious/noArrayIndexKey: its place is all that a thing of a list is known by
            key={at}
            at={at}
            name={name}
            last={at === names.length - 1}
            lift={lift}
            onStep={(by, direction) => {
              move(at, at + direction, by);
              announce(`${name} is at ${place(at + direction)}.`);
            }}
          >
            {(tools) => children(at, tools)}
          </Item>
        ))}
      </ol>
    </DndContext>
  );
}

type ItemProps = {
  at: number;
  name: string;
  last: boolean;
  lift: ReturnType<typeof useLift>;
  onStep: (by: string, direction: -1 | 1) => void;
  children: (tools: ReactNode) => ReactNode;
};

function Item({ at, name, last, lift, onStep, children }: ItemProps) {
  const id = `item-${at}`;
  const place = `place-${at}`;
  const drag = useDraggable({ id });
  const drop = useDroppable({ id: place });
  const { transform, isDragging } = drag;
  const lifted = lift.lifted?.what === id;
  const aimedAt = lift.lifted?.over === place;
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (aimedAt) broughtIntoView(item.current);
  }, [aimedAt]);
  const tools = (
    <Group gap={2} wrap="nowrap" className="sortable-tools">
      <ActionIcon
        ref={drag.setActivatorNodeRef}
        {...drag.listeners}
        onKeyDown={(event) => lift.keys(id, event)}
        onKeyUp={(event) => event.key === ' ' && event.preventDefault()}
        onBlur={() => lift.letGo(id)}
        aria-describedby={drag.attributes['aria-describedby']}
        aria-roledescription="draggable"
        data-by="drag"
        variant="subtle"
        color="gray"
        size={28}
        className="sortable-grip"
        aria-label={`Drag ${name}`}
      >
        <IconGripVertical size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon
        data-by="up"
        variant="subtle"
        color="gray"
        size={28}
        disabled={at === 0}
        aria-label={`Move ${name} up`}
        onClick={() => onStep('up', -1)}
      >
        <IconArrowUp size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon
        data-by="down"
        variant="subtle"
        color="gray"
        size={28}
        disabled={last}
        aria-label={`Move ${name} down`}
        onClick={() => onStep('down', 1)}
      >
        <IconArrowDown size={16} aria-hidden />
      </ActionIcon>
    </Group>
  );
  return (
    <li
      ref={(node) => {
        item.current = node;
        drag.setNodeRef(node);
        drop.setNodeRef(node);
      }}
      className="sortable-item"
      data-over={(drop.isOver && !isDragging) || (aimedAt && !lifted) || undefined}
      data-dragging={isDragging || lifted || undefined}
      style={transform ? { transform: `translate3d(0, ${transform.y}px, 0)` } : undefined}
    >
      {children(tools)}
    </li>
  );
}
