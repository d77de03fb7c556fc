import { Button, Code, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ListStates, Panel } from '../../ui';
import { bodyQuery } from './deliveries.api';
import { prettyBody } from './deliveries.model';

type Props = { id: string; origin: string };

/** The raw payload, only when asked for. */
export function Sent({ id, origin }: Props) {
  const what = origin === 'webhook' ? 'what Ashby sent' : 'what was found';
  const [open, setOpen] = useState(false);
  return (
    <Stack gap="sm" align="flex-start">
      <Button
        variant="default"
        aria-expanded={open}
        aria-controls={open ? 'sent' : undefined}
        onClick={() => setOpen(!open)}
      >
        Show {what}
      </Button>
      {open && <Body id={id} />}
    </Stack>
  );
}

function Body({ id }: { id: string }) {
  const body = useQuery(bodyQuery(id));
  return (
    <Panel id="sent" w="100%">
      <ListStates query={body} rows={6}>
        {({ text, expired }) =>
          text === null ? (
            <Text>
              {expired
                ? 'What Ashby sent is no longer kept: its time of retention is over.'
                : 'Nothing was sent: this delivery was found by catching up.'}
            </Text>
          ) : (
            <Code
              block
              mah={480}
              style={{ overflow: 'auto' }}
              tabIndex={0}
              aria-label="What Ashby sent"
              role="region"
            >
              {prettyBody(text)}
            </Code>
          )
        }
      </ListStates>
    </Panel>
  );
}
