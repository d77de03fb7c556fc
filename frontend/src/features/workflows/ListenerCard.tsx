import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { Listener } from '../../api/types';
import { useAlarm, webhooksQuery } from '../../api/webhooks';
import { ConfirmButton, Panel, Problem, RelativeTime, StateBadge } from '../../ui';
import { ListenerWebhook } from './CreateWebhook';
import { LedgerLine } from './LedgerLine';
import { useChangeListener } from './listener.api';
import { draftSentence, isLiveDraft, isTestedLater, stateWords } from './listener.model';
import { NewSecret } from './NewSecret';
import { Resume } from './Resume';
import { whatBecomesOfIt } from './webhook.model';

type Props = { listener: Listener; workflowName: string; onContinue: () => void };

/** One listener: what it waits for, how its last call ended, and what can be done with it. */
export function ListenerCard({ listener, workflowName, onContinue }: Props) {
  const change = useChangeListener(listener.id);
  const alarm = useAlarm(listener.id);
  const { label, tone } = stateWords(listener, alarm);
  const title = `listener-${listener.id}`;
  const draft = listener.state === 'draft';
  return (
    <Panel component="li" aria-labelledby={title} p="sm" bg="var(--surface)">
      <Stack gap={8}>
        <div>
          <StateBadge tone={tone}>{label}</StateBadge>
          <Text id={title} fw={550} style={{ overflowWrap: 'anywhere' }}>
            {draft ? 'Ashby · unfinished listener' : listener.sentence}
          </Text>
        </div>
        {draft && <Text c="dimmed">{draftSentence(listener.draftExpiresAt, new Date())}</Text>}
        <LastCall listener={listener} />
        <ListenerWebhook listener={listener} describedBy={title} />
        {!draft && <LedgerLine listener={listener} alarm={alarm !== false} />}
        {listener.warnings.map((warning) => (
          <Alert
            key={warning}
            color="orange"
            variant="outline"
            icon={<IconAlertTriangle aria-hidden />}
            p="xs"
          >
            {warning}
          </Alert>
        ))}
        {/* Why it could not be removed stands where that was asked. */}
        {change.error && change.variables?.action !== 'remove' && <Problem failure={change.error} />}
        <Group gap="xs">
          {draft && isLiveDraft(listener, new Date()) && (
            <Button aria-describedby={title} onClick={onContinue}>
              Continue
            </Button>
          )}
          {listener.state === 'active' && (
            <Button
              variant="default"
              aria-describedby={title}
              loading={change.isPending}
              onClick={() => change.mutate({ action: 'pause' })}
            >
              Pause
            </Button>
          )}
          {listener.state === 'paused' && <Resume listener={listener} describedBy={title} />}
          {!draft && <NewSecret listener={listener} describedBy={title} />}
          <ConfirmButton
            title={draft ? 'Remove this draft?' : 'Remove this listener?'}
            what={<WhatStops listener={listener} workflowName={workflowName} />}
            confirm={draft ? 'Remove draft' : 'Remove listener'}
            onConfirm={() => change.mutateAsync({ action: 'remove' })}
          >
            Remove
          </ConfirmButton>
        </Group>
      </Stack>
    </Panel>
  );
}

/** The last delivery with what became of it, and a later test call by itself: each with its own time. */
function LastCall({ listener }: { listener: Listener }) {
  const { lastCallAt, lastPingAt } = listener;
  return (
    <Text c="dimmed" component="div">
      {lastCallAt ? (
        <div>
          <RelativeTime at={lastCallAt} prefix="Last call" />
          {listener.lastOutcome && `: ${listener.lastOutcome}`}
        </div>
      ) : (
        <div>
          {listener.reachedAt
            ? 'Ashby has reached this endpoint. No delivery yet.'
            : 'Ashby has not called yet.'}
        </div>
      )}
      {isTestedLater(listener) && lastPingAt && (
        <div>
          <RelativeTime at={lastPingAt} prefix="Ashby tested the endpoint" />
        </div>
      )}
    </Text>
  );
}

function WhatStops({ listener, workflowName }: { listener: Listener; workflowName: string }) {
  const { data } = useQuery(webhooksQuery);
  const ofIt = whatBecomesOfIt(data?.webhooks, listener);
  if (listener.state === 'draft') {
    return (
      <Stack gap="xs">
        <Text>
          Its endpoint stops answering, and the secret key that you may have copied is of no use any more.
        </Text>
        {ofIt && <Text>{ofIt}</Text>}
      </Stack>
    );
  }
  return (
    <Stack gap="xs">
      <Text>
        {`“${listener.sentence}” no longer takes anyone into ${workflowName}, and Ashby's calls to its endpoint are refused.`}
      </Text>
      <Text>People who entered stay. {ofIt}</Text>
    </Stack>
  );
}
