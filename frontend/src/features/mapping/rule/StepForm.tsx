import { Autocomplete, NumberInput, Select, Stack, Switch, TagsInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Transform } from '../lab.types';
import { FieldSelect } from './FieldSelect';
import { LookupForm } from './LookupForm';
import { countries, currencies, dateFormats, spelledZone, timeZones } from './places';
import { entryOf } from './steps.catalog';
import type { Box } from './steps.entry';

type Props = {
  step: Transform;
  /** The candidate field that the rule begins with, where it is known. */
  field: string | null;
  /** `typing` names the box, when more of the same typing will follow. */
  onChange: (step: Transform, typing?: string) => void;
};

/** What can be set of a step, without code. Nothing where there is nothing to set. */
export function StepForm({ step, field, onChange }: Props) {
  if (step.kind === 'lookup') return <LookupForm step={step} field={field} onChange={onChange} />;
  const boxes = entryOf(step.kind).boxes.filter((box) => box.when?.(step as never) ?? true);
  if (boxes.length === 0) return null;
  const values = step as unknown as Record<string, unknown>;
  return (
    <div className="step-form">
      {boxes.map((box) => (
        <StepBox
          key={box.name}
          box={box}
          value={values[box.name]}
          onChange={(value, typing) =>
            onChange({ ...step, [box.name]: value } as Transform, typing ? box.name : undefined)
          }
        />
      ))}
    </div>
  );
}

type BoxProps = { box: Box; value: unknown; onChange: (value: unknown, typing?: boolean) => void };

function StepBox({ box, value, onChange }: BoxProps) {
  const { label, description } = box;
  const common = { label, description };
  const text = typeof value === 'string' ? value : '';
  switch (box.type) {
    case 'text':
      return (
        <TextInput {...common} value={text} onChange={(event) => onChange(event.currentTarget.value, true)} />
      );
    case 'integer':
      return (
        <NumberInput
          {...common}
          value={typeof value === 'number' ? value : 0}
          allowDecimal={false}
          min={-10_000}
          max={10_000}
          onChange={(given) => onChange(Number(given) || 0, true)}
        />
      );
    case 'words':
      return (
        <TagsInput
          {...common}
          placeholder="Type a word, then Enter"
          value={Array.isArray(value) ? value.map(String) : []}
          onChange={onChange}
        />
      );
    case 'switch':
      return (
        <Switch
          {...common}
          checked={value === true}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      );
    case 'choice':
      return (
        <Select
          {...common}
          data={box.options}
          value={text}
          allowDeselect={false}
          onChange={(chosen) => chosen !== null && onChange(chosen)}
        />
      );
    case 'country':
      return (
        <Select
          {...common}
          data={countries()}
          value={text}
          searchable
          limit={100}
          allowDeselect={false}
          onChange={(chosen) => chosen !== null && onChange(chosen)}
        />
      );
    case 'currency':
      return (
        <Autocomplete
          {...common}
          data={currencies()}
          limit={20}
          value={text}
          maxLength={3}
          onChange={(given) => onChange(given.toUpperCase(), true)}
        />
      );
    case 'zone':
      return (
        // What is typed stays, for the check to say that there is no such zone.
        <Autocomplete
          {...common}
          data={timeZones()}
          placeholder="As Ashby writes it"
          value={text}
          clearable
          clearButtonProps={{ 'aria-label': 'No time zone' }}
          limit={100}
          onChange={(given) => onChange(given.trim() === '' ? null : spelledZone(given), true)}
        />
      );
    case 'format':
      return <FormatBox {...common} value={text} onChange={onChange} />;
    case 'candidateField':
      return <FieldSelect {...common} value={text} onChoose={(chosen) => onChange(chosen)} />;
  }
}

type FormatProps = {
  label: string;
  description?: string;
  value: string;
  onChange: (value: string, typing?: boolean) => void;
};

/** A way to write a date, chosen by example; or any other, by letters. */
function FormatBox({ label, description, value, onChange }: FormatProps) {
  const known = dateFormats.some((format) => format.value === (value || 'yyyy-MM-dd'));
  const [other, setOther] = useState(!known);
  return (
    <Stack gap={6}>
      <Select
        label={label}
        description={description}
        data={[...dateFormats, { value: '', label: 'Another way' }]}
        value={other ? '' : value || 'yyyy-MM-dd'}
        allowDeselect={false}
        onChange={(chosen) => {
          setOther(chosen === '');
          if (chosen) onChange(chosen);
        }}
      />
      {other && (
        <TextInput
          label="In letters"
          description="d is the day, M the month, y the year: dd/MM/yyyy is 02/11/2026."
          value={value}
          onChange={(event) => onChange(event.currentTarget.value, true)}
        />
      )}
    </Stack>
  );
}
