import { Button, Group, Progress, Stack, Text, TextInput, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { LedgerSummary } from '../../api/types';
import { announce, count, Panel, Problem } from '../../ui';
import { estimateQuery, useLookBack } from './ledger.api';
import { estimateSentence, progress, startOfDay } from './ledger.model';

/** Who was there before the listener: counted at once, looked at on request. */
export function OlderHistory({ summary }: { summary: LedgerSummary }) {
  const look = useLookBack(summary.listenerId);
  const [day, setDay] = useState('');
  const since = startOfDay(day);
  const estimate = useQuery({ ...estimateQuery(summary.listenerId, since), enabled: since !== null });
  const under = progress(summary);
  return (
    <Panel component="section" aria-labelledby="older">
      <Stack gap="sm">
        <Title order={2} id="older">
          Older history
        </Title>
        {look.error && <Problem failure={look.error} />}
        {under && (
          <div role="status">
            <Text>
              Looking: {under.done} of {under.of}. You can leave this page.
            </Text>
            <Progress value={(100 * under.done) / under.of} aria-label="How far looking is" my={6} />
            <Button variant="default" loading={look.isPending} onClick={() => look.mutate('cancel')}>
              Stop looking
            </Button>
          </div>
        )}
        {!under && summary.earlier > 0 && (
          <Group gap="sm">
            <Text>
              {count(summary.earlier, 'candidate is', 'candidates are')} in this stage already, since before
              the listener.
            </Text>
            <Button
              variant="default"
              loading={look.isPending}
              onClick={() =>
                look.mutate(
                  { since: null },
                  { onSuccess: () => announce('Looking at them. They appear under Entered earlier.') },
                )
              }
            >
              Look at them
            </Button>
          </Group>
        )}
        {!under && (
          <form
            onSubmit={(event) => {
              event.preventDefault();
              if (since !== null) look.mutate({ since });
            }}
          >
            <Group gap="sm" align="flex-end">
              <TextInput
                type="date"
                label="Expect everybody since"
                description="Who entered from that day on counts as missing if they are not here."
                value={day}
                onChange={(event) => setDay(event.currentTarget.value)}
              />
              <Button type="submit" variant="default" disabled={since === null} loading={look.isPending}>
                Look further back
              </Button>
            </Group>
            {since !== null && estimate.data && (
              <Text c="dimmed" role="status" mt={6}>
                {estimateSentence(estimate.data)}
              </Text>
            )}
          </form>
        )}
      </Stack>
    </Panel>
  );
}
