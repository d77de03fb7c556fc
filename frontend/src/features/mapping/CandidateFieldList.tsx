import { useDraggable } from '@dnd-kit/core';
import { Text, TextInput, Tooltip, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight, IconGripVertical, IconSearch } from '@tabler/icons-react';
import { memo, useState } from 'react';
import type { CandidateField } from '../../api/types';
import type { useLift } from '../../ui/useLift';
import { grouped, markWords, optionLabel, typeWords } from './fields.model';

type Props = {
  fields: CandidateField[];
  picked: string | null;
  onPick: (key: string | null) => void;
  used: ReadonlySet<string>;
  lift: ReturnType<typeof useLift>;
};

/** What Ashby knows, by object: to search, to drag, to pick. */
export const CandidateFieldList = memo(function CandidateFieldList({
  fields,
  picked,
  onPick,
  used,
  lift,
}: Props) {
  const [search, setSearch] = useState('');
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const groups = grouped(fields, search);
  const toggle = (object: string) => {
    const next = new Set(closed);
    if (!next.delete(object)) next.add(object);
    setClosed(next);
  };
  return (
    <>
      <TextInput
        label="Search candidate fields"
        type="search"
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
        leftSection={<IconSearch size={16} aria-hidden />}
        mb="xs"
      />
      <Text fz="xs" c="dimmed" mb="xs" id="how-to-map">
        Drag a field onto an employee field, or pick it with a click and then click its place. With the
        keyboard: Enter picks, Space lifts, arrows move, Space drops.
      </Text>
      {groups.length === 0 && <Text c="dimmed">No candidate field has these words.</Text>}
      {groups.map(({ object, fields: members }) => {
        const open = search !== '' || !closed.has(object);
        const Chevron = open ? IconChevronDown : IconChevronRight;
        return (
          <div key={object}>
            <UnstyledButton className="group-head" aria-expanded={open} onClick={() => toggle(object)}>
              <Chevron size={16} aria-hidden />
              {object}
              <Text span c="dimmed" fz="xs" ml="auto">
                {members.length}
              </Text>
            </UnstyledButton>
            {open && (
              <ul className="fields" aria-label={`${object} fields`}>
                {members.map((field) => (
                  <CandidateFieldItem
                    key={field.key}
                    field={field}
                    picked={picked === field.key}
                    used={used.has(field.key)}
                    onPick={onPick}
                    lifted={lift.lifted?.what === field.key}
                    onKeys={lift.keys}
                    onLeave={lift.letGo}
                  />
                ))}
              </ul>
            )}
          </div>
        );
      })}
    </>
  );
});

type ItemProps = {
  field: CandidateField;
  picked: boolean;
  used: boolean;
  onPick: Props['onPick'];
  /** Held by the keyboard. */
  lifted: boolean;
  onKeys: Props['lift']['keys'];
  onLeave: Props['lift']['letGo'];
};

const CandidateFieldItem = memo(function CandidateFieldItem(props: ItemProps) {
  const { field, picked, used, onPick, lifted, onKeys, onLeave } = props;
  const { setNodeRef, listeners, attributes, isDragging } = useDraggable({
    id: field.key,
    data: { label: optionLabel(field) },
  });
  const marks = [typeWords(field.type), markWords(field), used && 'mapped'];
  const chip = (
    <button
      type="button"
      ref={setNodeRef}
      className="candidate-field"
      data-picked={picked || undefined}
      data-dragging={isDragging || undefined}
      data-lifted={lifted || undefined}
      {...listeners}
      aria-describedby={attributes['aria-describedby']}
      aria-roledescription="draggable field"
      aria-pressed={picked}
      onClick={() => onPick(picked ? null : field.key)}
      onKeyDown={(event) => onKeys(field.key, event)}
      onBlur={() => onLeave(field.key)}
      onKeyUp={(event) => {
        // Space lifts and drops; it must not pick as well.
        if (event.key === ' ') event.preventDefault();
      }}
    >
      <IconGripVertical size={14} aria-hidden className="grip" />
      <span className="candidate-field-label">{field.label}</span>
      <span className="candidate-field-type">{marks.filter(Boolean).join(', ')}</span>
    </button>
  );
  return (
    <li>
      {field.description ? (
        <Tooltip label={field.description} multiline maw={280} position="right" openDelay={400}>
          {chip}
        </Tooltip>
      ) : (
        chip
      )}
    </li>
  );
});

/** What hangs at the pointer while a field is dragged. */
export function DraggedField({ label }: { label: string }) {
  return (
    <div className="candidate-field dragged">
      <IconGripVertical size={14} aria-hidden className="grip" />
      <span className="candidate-field-label">{label}</span>
    </div>
  );
}
