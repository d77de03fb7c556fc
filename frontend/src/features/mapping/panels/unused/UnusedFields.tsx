import { Select, Text, Title } from '@mantine/core';
import { useMemo } from 'react';
import { announce, ListStates, Panel } from '../../../../ui';
import { useLab } from '../../lab.context';
import type { UnusedField } from '../panels.types';
import { ShowMore } from '../ShowMore';
import { useSettledRules } from '../settled';
import { useUnused } from './unused.api';
import { freeFields, sampleWords } from './unused.model';

/** What Ashby has values in and no rule reads. */
export function UnusedFields() {
  const unused = useUnused(useSettledRules());
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
                    <UnusedItem key={field.key} field={field} people={people} />
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

function UnusedItem({ field, people }: { field: UnusedField; people: number }) {
  const { employeeFields, rules, change } = useLab();
  const options = useMemo(() => freeFields(employeeFields, rules), [employeeFields, rules]);
  const map = (employeeField: string | null) => {
    if (employeeField === null) return;
    change({ kind: 'mapped', employeeField, candidateField: field.key });
    const label = employeeFields.find(({ key }) => key === employeeField)?.label ?? employeeField;
    announce(`${field.object} · ${field.label} is mapped to ${label}.`);
  };
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
        onChange={map}
        searchable
        nothingFoundMessage="No employee field is free"
      />
    </li>
  );
}
