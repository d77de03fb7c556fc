import { Button, Group, Progress, Stack, Text, Title } from '@mantine/core';
import type { LedgerSummary } from '../../api/types';
import { announce, count, Panel, Problem } from '../../ui';
import { ExpectSince } from './ExpectSince';
import { useLookBack } from './ledger.api';
import { progress } from './ledger.model';

/** Who was there before the listener: counted at once, looked at on request. */
export function OlderHistory({ summary, onLook }: { summary: LedgerSummary; onLook: () => void }) {
  const look = useLookBack(summary.listenerId);
  const under = progress(summary);
  return (
    <Panel component="section" aria-labelledby="older">
      <Stack gap="sm">
        <Title order={2} id="older">
          Older history
        </Title>
        {look.error && <Problem failure={look.error} />}
        {under && (
          <div>
            <Text>
              Looking: {under.done.toLocaleString('en-GB')} of {under.of.toLocaleString('en-GB')}. You can
              leave this page.
            </Text>
            <Progress value={(100 * under.done) / under.of} aria-label="How far looking is" my={6} />
            <Button
              variant="default"
              loading={look.isPending}
              onClick={() =>
                look.mutate('cancel', {
                  onSuccess: () => announce('Looking was stopped. Whom it found stays.'),
                })
              }
            >
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
                  {
                    onSuccess: () => {
                      announce('Looking at them. They appear under Entered earlier.');
                      onLook();
                    },
                  },
                )
              }
            >
              Look at them
            </Button>
          </Group>
        )}
        {!under && <ExpectSince summary={summary} />}
      </Stack>
    </Panel>
  );
}
