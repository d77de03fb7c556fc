import { Group, type SelectProps, Text } from '@mantine/core';
import { useMemo } from 'react';
import type { CandidateField } from '../../../api/types';
import { LongSelect } from '../../../ui';
import { grouped, markWords, optionLabel } from '../fields.model';
import { useLab } from '../lab.context';

/** As Mantine's Select takes them. */
export type OptionGroup = { group: string; items: { value: string; label: string }[] };

/** All candidate fields as options, and those that rules still name though they are gone. */
export function fieldOptions(fields: readonly CandidateField[], gone: readonly string[]): OptionGroup[] {
  const known = grouped(fields).map(({ object, fields: members }) => ({
    group: object as string,
    items: members.map((field) => ({ value: field.key, label: optionLabel(field) })),
  }));
  const items = gone.map((key) => ({ value: key, label: `No longer in Ashby · ${key}` }));
  return items.length > 0 ? [...known, { group: 'No longer in Ashby', items }] : known;
}

/** Of the fields in use, those that are no longer among the known ones. */
export function goneFields(fields: readonly CandidateField[], inUse: readonly string[]): string[] {
  const there = new Set(fields.map((field) => field.key));
  return [...new Set(inUse)].filter((key) => key !== '' && !there.has(key));
}

/** An option, with what should be known of the field before it is chosen. */
export function markedOption(fields: ReadonlyMap<string, CandidateField>): SelectProps['renderOption'] {
  return ({ option }) => {
    const field = fields.get(option.value);
    const marks = field ? markWords(field) : '';
    return (
      <Group gap={8} wrap="nowrap" justify="space-between" w="100%">
        <span>{option.label}</span>
        {marks !== '' && (
          <Text span c="dimmed" fz="xs">
            {marks}
          </Text>
        )}
      </Group>
    );
  };
}

type Props = Omit<SelectProps, 'data' | 'onChange' | 'value'> & {
  value: string | null;
  /** Fields that make no sense here. */
  without?: readonly string[];
  onChoose: (field: string) => void;
};

/** One candidate field, by object. */
export function FieldSelect({ value, without = [], onChoose, ...rest }: Props) {
  const { candidateFields } = useLab();
  const fields = useMemo(
    () => new Map(candidateFields.map((field) => [field.key, field])),
    [candidateFields],
  );
  const data = useMemo(
    () =>
      fieldOptions(
        candidateFields.filter((field) => !without.includes(field.key)),
        goneFields(candidateFields, value ? [value] : []),
      ),
    [candidateFields, without, value],
  );
  return (
    <LongSelect
      placeholder="Choose a candidate field"
      {...rest}
      data={data}
      value={value || null}
      onChange={(chosen) => chosen && onChoose(chosen)}
      renderOption={markedOption(fields)}
      searchable
      selectFirstOptionOnChange
      allowDeselect={false}
      nothingFoundMessage="No candidate field has these words"
      maxDropdownHeight={320}
    />
  );
}
