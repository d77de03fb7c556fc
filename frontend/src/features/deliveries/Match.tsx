import { Box, Button, Radio, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Delivery } from '../../api/types';
import { Panel, Problem } from '../../ui';
import { useDecide } from './deliveries.api';
import { MatchRecord } from './MatchRecord';
import { saidOf } from './match.model';

const NEW_PERSON = 'new';

/** Several employees may be this person: a person decides, Stagedoor never guesses. */
export function Match({ delivery }: { delivery: Delivery }) {
  const decide = useDecide(delivery.id);
  const said = saidOf(delivery);
  const [chosen, setChosen] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (chosen) decide.mutate({ kind: 'decide', employeeId: chosen === NEW_PERSON ? null : chosen });
  };
  return (
    <Panel component="form" onSubmit={submit} p="sm">
      <Stack gap="sm" align="flex-start">
        <Radio.Group
          label="Who is this person?"
          value={chosen ?? ''}
          onChange={setChosen}
          error={tried && !chosen && 'Choose one of these people, or a new person.'}
        >
          <Stack gap={4} my={6}>
            {delivery.match?.map(({ employeeId, name, evidence }) => (
              <Box key={employeeId}>
                <Radio value={employeeId} label={name} description={evidence} />
                <MatchRecord id={employeeId} name={name} said={said} />
              </Box>
            ))}
            <Radio value={NEW_PERSON} label="A new person" description="A new employee record is made." />
          </Stack>
        </Radio.Group>
        {decide.error && <Problem failure={decide.error} />}
        <Button type="submit" loading={decide.isPending}>
          Decide
        </Button>
      </Stack>
    </Panel>
  );
}
