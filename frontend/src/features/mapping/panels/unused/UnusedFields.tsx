import { Select, Text, Title } from '@mantine/core';
import { memo, useCallback, useMemo } from 'react';
import type { UnusedField } from '../../../../api/types';
import { announce, ListStates, Panel } from '../../../../ui';
import { useLab } from '../../lab.context';
import { ShowMore } from '../ShowMore';
import { useSettledRules } from '../settled';
import { useUnused } from './unused.api';
import { freeFields, sampleWords } from './unused.model';

/** What Ashby has values in and no rule reads. */
export function UnusedFields() {
  const { employeeFields, rules, labelOf, change } = useLab();
  const unused = useUnused(useSettledRules());
  const options = useMemo(() => freeFields(employeeFields, rules), [employeeFields, rules]);
  const map = useCallback(
    (field: UnusedField, employeeField: string) => {
      change({ kind: 'mapped', employeeField, candidateField: field.key });
      announce(`${field.object} · ${field.label} is mapped to ${labelOf(employeeField)}.`);
    },
    [change, labelOf],
  );
  return (
    <Panel component="section" aria-labelledby="unused-fields" mt="md">
      <Title order={2} id="unused-fields" mb="xs">
        Data you are not using
      </Title>
      <ListStates query={unused} rows={2} isEmpty={({ people }) => people === 0} empty={<Unknown />}>
        {({ fields, people }) =>
          fields.length === 0 ? (
            <Text c="dimmed">Every field that has a value is mapped.</Text>
          ) : (
            <ShowMore items={fields} most={9} what="fields">
              {(shown) => (
                <ul className="unused-fields" aria-label="Data you are not using">
                  {shown.map((field) => (
                    <UnusedItem key={field.key} field={field} people={people} options={options} onMap={map} />
                  ))}
                </ul>
              )}
            </ShowMore>
          )
        }
      </ListStates>
    </Panel>
  );
}

function Unknown() {
  return <Text c="dimmed">It fills after a try on many: then it is known which fields have values.</Text>;
}

type ItemProps = {
  field: UnusedField;
  people: number;
  options: ReturnType<typeof freeFields>;
  onMap: (field: UnusedField, employeeField: string) => void;
};

const UnusedItem = memo(function UnusedItem({ field, people, options, onMap }: ItemProps) {
  return (
    <li>
      <Text fw={550}>
        {field.object} · {field.label}
      </Text>
      <Text c="dimmed" fz="xs" mb={4} lineClamp={2} style={{ overflowWrap: 'anywhere' }}>
        {sampleWords(field, people)}
      </Text>
      <Select
        aria-label={`Map ${field.object} · ${field.label} to`}
        placeholder="Map to"
        data={options}
        value={null}
        onChange={(employeeField) => employeeField && onMap(field, employeeField)}
        searchable
        nothingFoundMessage="No employee field is free"
      />
    </li>
  );
});
