import { Button, Group, Select, TextInput } from '@mantine/core';
import { useLab } from '../lab.context';
import type { Otherwise, Step } from '../lab.types';

type Props = {
  step: Step<'lookup'>;
  /** The candidate field whose values are looked up, where it is known. */
  field: string | null;
  onChange: (step: Step<'lookup'>, typing?: string) => void;
};

const everythingElse: { value: Otherwise; label: string }[] = [
  { value: 'needsAttention', label: 'needs attention' },
  { value: 'keep', label: 'is kept as it is' },
  { value: 'blank', label: 'becomes empty' },
  { value: 'value', label: 'becomes one value' },
];

/** Which table, and what becomes of a value that it does not have. */
export function LookupForm({ step, field, onChange }: Props) {
  const { tables, openTables } = useLab();
  const options = tables.map(({ id, name }) => ({ value: id, label: name }));
  const gone = step.table !== '' && !tables.some(({ id }) => id === step.table);
  return (
    <div className="step-form">
      <div>
        <Select
          label="Lookup table"
          placeholder={tables.length === 0 ? 'There is none yet' : 'Choose a table'}
          data={gone ? [...options, { value: step.table, label: 'A table that is gone' }] : options}
          value={step.table || null}
          allowDeselect={false}
          searchable={tables.length > 8}
          onChange={(table) => table && onChange({ ...step, table })}
        />
        <Group gap="xs" mt={6}>
          {step.table !== '' && !gone && (
            <Button variant="default" size="xs" onClick={() => openTables({ id: step.table, field })}>
              Edit table
            </Button>
          )}
          <Button
            variant="default"
            size="xs"
            onClick={() => openTables({ id: null, field, onSaved: (table) => onChange({ ...step, table }) })}
          >
            New table
          </Button>
        </Group>
      </div>
      <Select
        label="Everything else"
        data={everythingElse}
        value={step.otherwise}
        allowDeselect={false}
        onChange={(otherwise) =>
          otherwise &&
          onChange({
            ...step,
            otherwise: otherwise as Otherwise,
            value: otherwise === 'value' ? (step.value ?? '') : null,
          })
        }
      />
      {step.otherwise === 'value' && (
        <TextInput
          label="Value for everything else"
          value={step.value ?? ''}
          onChange={(event) => onChange({ ...step, value: event.currentTarget.value }, 'value')}
        />
      )}
    </div>
  );
}
