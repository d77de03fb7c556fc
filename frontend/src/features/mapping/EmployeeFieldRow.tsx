import { useDroppable } from '@dnd-kit/core';
import { ActionIcon, Select, Text } from '@mantine/core';
import { IconArrowBarToRight, IconX } from '@tabler/icons-react';
import { memo } from 'react';
import type { EmployeeField } from '../../api/types';
import { typeWords } from './mapping.model';
import { RowNotes } from './panels/slots';

/** As Mantine's Select takes them. */
export type OptionGroup = { group: string; items: { value: string; label: string }[] };
export type RowPreview = { display: string | null; problem: string | null };

type Props = {
  field: EmployeeField;
  source: string | null;
  options: OptionGroup[];
  changed: boolean;
  preview: RowPreview | null;
  /** The name of the picked candidate field, when one waits for its place. */
  picked: string | null;
  onMap: (employeeField: string, candidateField: string) => void;
  onUnmap: (employeeField: string) => void;
  onPlace: (employeeField: string) => void;
};

/** One employee field: where its value comes from, and what the previewed person would get. */
export const EmployeeFieldRow = memo(function EmployeeFieldRow(props: Props) {
  const { field, source, options, changed, preview, picked, onMap, onUnmap, onPlace } = props;
  const { setNodeRef, isOver } = useDroppable({ id: field.key, data: { label: field.label } });
  const words = [field.required && 'required', typeWords(field.type), changed && 'not saved'];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a larger target for the button inside, which has the same effect
    // biome-ignore lint/a11y/useKeyWithClickEvents: the button inside is there for the keyboard
    <div
      ref={setNodeRef}
      className="employee-field"
      data-over={isOver || undefined}
      data-pickable={picked !== null || undefined}
      data-changed={changed || undefined}
      onClick={picked === null ? undefined : () => onPlace(field.key)}
    >
      <Select
        className="employee-field-select"
        label={field.label}
        description={words.filter(Boolean).join(', ')}
        placeholder="drop a field, or choose"
        data={options}
        value={source}
        onChange={(value) => value && onMap(field.key, value)}
        searchable
        selectFirstOptionOnChange
        allowDeselect={false}
        nothingFoundMessage="No candidate field has these words"
        maxDropdownHeight={320}
        error={preview?.problem ?? undefined}
        inputWrapperOrder={['label', 'description', 'input', 'error']}
      />
      {picked !== null ? (
        <ActionIcon
          variant="default"
          size={32}
          aria-label={`Put ${picked} into ${field.label}`}
          onClick={(event) => {
            event.stopPropagation();
            onPlace(field.key);
          }}
        >
          <IconArrowBarToRight size={16} aria-hidden />
        </ActionIcon>
      ) : (
        <ActionIcon
          variant="subtle"
          color="gray"
          size={32}
          aria-label={`Unmap ${field.label}`}
          disabled={source === null}
          style={source === null ? { visibility: 'hidden' } : undefined}
          onClick={() => onUnmap(field.key)}
        >
          <IconX size={16} aria-hidden />
        </ActionIcon>
      )}
      {preview && source !== null && (
        <Text className="employee-field-value" data-testid={`preview-${field.key}`}>
          {preview.display ?? <span className="no-value">no value</span>}
        </Text>
      )}
      <RowNotes employeeField={field.key} />
    </div>
  );
});
