import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Delivery, EnteredValue } from '../../api/types';
import { useMe } from '../../app/me';
import { announce, Panel, Problem } from '../../ui';
import { useDecide } from './deliveries.api';
import { enteredSentence } from './deliveries.model';
import { EnterValues } from './EnterValues';

type Props = { delivery: Delivery; values: EnteredValue[] };

/** What people typed here, whatever stands in the way by now: a slip is mended where it is noticed. */
export function Entered({ delivery, values }: Props) {
  return (
    <Panel component="section" aria-label="Entered here" p="sm">
      <Stack gap="sm">
        {values.map((value) => (
          <One key={value.employeeField} delivery={delivery} value={value} />
        ))}
      </Stack>
    </Panel>
  );
}

function One({ delivery, value }: { delivery: Delivery; value: EnteredValue }) {
  const me = useMe();
  const decide = useDecide(delivery.id);
  const [changing, setChanging] = useState(false);
  const sentence = `entered-${value.employeeField}`;
  const enter = (values: Record<string, unknown>, said: string) =>
    decide.mutate({ kind: 'enter', values }, { onSuccess: () => announce(said) });
  return (
    <Stack gap="xs">
      <Text id={sentence} style={{ overflowWrap: 'anywhere' }}>
        {enteredSentence(value, me.id)}
      </Text>
      {changing ? (
        <EnterValues
          fields={[value.employeeField]}
          initial={{ [value.employeeField]: value.value }}
          whom={delivery.person || 'this person'}
          submit="Save and try again"
          busy={decide.isPending}
          failure={decide.error}
          onSubmit={(values) => enter(values, 'Saved. Trying again. The story below follows.')}
          onCancel={() => {
            decide.reset();
            setChanging(false);
          }}
        />
      ) : (
        <>
          <Group gap="xs">
            <Button variant="default" aria-describedby={sentence} onClick={() => setChanging(true)}>
              Change
            </Button>
            <Button
              variant="default"
              aria-describedby={sentence}
              loading={decide.isPending}
              onClick={() =>
                enter({ [value.employeeField]: null }, 'Taken away. Trying again. The story below follows.')
              }
            >
              Take away and try again
            </Button>
          </Group>
          {decide.error && <Problem failure={decide.error} />}
        </>
      )}
    </Stack>
  );
}
