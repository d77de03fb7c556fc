import { Group, MultiSelect, Select, Textarea, TextInput } from '@mantine/core';
import type { EmployeeField } from '../api/types';
import { type DraftValue, emptyValue } from './values';

type Props = {
  field: Pick<EmployeeField, 'key' | 'label' | 'type' | 'required' | 'restricted' | 'choices'>;
  value: DraftValue | undefined;
  error: string | undefined;
  onChange: (value: DraftValue) => void;
};

const controlFirst = ['label', 'input', 'description', 'error'] as const;
const inputTypes: Record<string, string> = {
  email: 'email',
  person: 'email',
  phone: 'tel',
  date: 'date',
  link: 'url',
};

/** The control for an employee field of any type; a type that is not known yet is plain text. */
export function FieldInput({ field, value = emptyValue(field.type), error, onChange }: Props) {
  const common = {
    label: field.label,
    required: field.required,
    error,
    description: hint(field),
    // Below the control: side by side, the controls stand in one line.
    inputWrapperOrder: [...controlFirst],
  };
  if (field.type === 'money' && typeof value === 'object' && !Array.isArray(value)) {
    return (
      <Group align="flex-start" gap="xs" wrap="nowrap">
        <TextInput
          {...common}
          flex={1}
          inputMode="decimal"
          autoComplete="off"
          value={value.amount}
          onChange={(event) => onChange({ ...value, amount: event.currentTarget.value })}
        />
        <TextInput
          label="Currency"
          aria-label={`${field.label}: currency`}
          placeholder="EUR"
          w={84}
          maxLength={3}
          autoComplete="off"
          value={value.currency}
          onChange={(event) => onChange({ ...value, currency: event.currentTarget.value })}
        />
      </Group>
    );
  }
  if (field.type === 'multipleChoice' && Array.isArray(value)) {
    return <MultiSelect {...common} data={field.choices} value={value} onChange={onChange} clearable />;
  }
  const text = typeof value === 'string' ? value : '';
  if (field.type === 'choice' || field.type === 'yesNo') {
    const data =
      field.type === 'choice'
        ? withPresent(field.choices, text)
        : [
            { value: 'true', label: 'Yes' },
            { value: 'false', label: 'No' },
          ];
    return (
      <Select
        {...common}
        data={data}
        value={text || null}
        onChange={(next) => onChange(next ?? '')}
        clearable={!field.required}
      />
    );
  }
  if (field.type === 'longText') {
    return (
      <Textarea {...common} rows={3} value={text} onChange={(event) => onChange(event.currentTarget.value)} />
    );
  }
  return (
    <TextInput
      {...common}
      type={inputTypes[field.type] ?? 'text'}
      inputMode={field.type === 'number' ? 'decimal' : undefined}
      autoComplete="off"
      value={text}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** A value that is no longer among the choices must not vanish from the form. */
function withPresent(choices: string[], value: string): string[] {
  return value === '' || choices.includes(value) ? choices : [...choices, value];
}

function hint({ type, restricted }: Props['field']): string | undefined {
  const hints = [
    type === 'person' && 'The e-mail address of another employee.',
    restricted && 'Only administrators see this.',
  ].filter(Boolean);
  return hints.length > 0 ? hints.join(' ') : undefined;
}
