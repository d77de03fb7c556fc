import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Listener } from '../../api/types';
import { webhooksQuery } from '../../api/webhooks';
import { ConfirmButton, Problem } from '../../ui';
import { WebhookNote } from './WebhookNote';
import { useCheckKeyAgain, useMakeWebhook } from './webhook.api';
import { otherType, webhookOf } from './webhook.model';

type Props = { listener: Listener; event: string | null };

/** One click instead of copy and paste, where the key permits it; else what is missing for that. */
export function CreateWebhook({ listener, event }: Props) {
  const webhooks = useQuery(webhooksQuery);
  const make = useMakeWebhook(listener.id);
  if (webhooks.isLoadingError) {
    return <Problem failure={webhooks.error} onRetry={() => void webhooks.refetch()} />;
  }
  if (!webhooks.data) return null;
  const webhook = webhookOf(webhooks.data.webhooks, listener.id);
  const replace = otherType(webhook, event);
  const { creatable, addressWarning } = webhooks.data;
  return (
    <Stack gap="xs" component="section" aria-label="Webhook in Ashby">
      {webhook && <WebhookNote webhook={webhook} />}
      {replace && (
        <Alert color="orange" variant="outline" p="xs">
          <Text>{replace}</Text>
          <Button mt="xs" variant="default" loading={make.isPending} onClick={() => make.mutate({ event })}>
            Replace it
          </Button>
        </Alert>
      )}
      {!webhook && creatable && (
        <>
          <Group gap="sm">
            <Button variant="light" loading={make.isPending} onClick={() => make.mutate({ event })}>
              Create the webhook in Ashby
            </Button>
          </Group>
          <Text c="dimmed">
            Stagedoor sets it up with your API key and looks after it. Or do it by hand, as below.
          </Text>
        </>
      )}
      {(!webhook || webhook.busy) && <Hindrance />}
      {addressWarning && !webhook && <Text c="dimmed">{addressWarning}</Text>}
      {make.error && <Problem failure={make.error} />}
    </Stack>
  );
}

/** Why it cannot be done with one click, or what may stand in the way. */
function Hindrance() {
  const { data } = useQuery(webhooksQuery);
  const check = useCheckKeyAgain();
  if (!data?.hindrance) return null;
  return (
    <Stack gap={4} align="flex-start">
      <Text c="dimmed">
        {data.creatable ? data.hindrance : `Stagedoor cannot set up the webhook for you. ${data.hindrance}`}
      </Text>
      {data.needsPermission && (
        <Button variant="default" loading={check.isPending} onClick={() => check.mutate()}>
          Check again
        </Button>
      )}
      {check.error && <Problem failure={check.error} />}
    </Stack>
  );
}

/** At a listener that is there already. Who made a webhook by hand is told not to make a second one. */
export function ListenerWebhook({ listener, describedBy }: { listener: Listener; describedBy: string }) {
  const webhooks = useQuery(webhooksQuery);
  const make = useMakeWebhook(listener.id);
  const webhook = webhookOf(webhooks.data?.webhooks, listener.id);
  if (webhook) return <WebhookNote webhook={webhook} describedBy={describedBy} />;
  if (!webhooks.data?.creatable || listener.state === 'draft') return null;
  return (
    <div>
      <ConfirmButton
        title="Create the webhook in Ashby?"
        what={
          <Text>
            {listener.reachedAt || listener.lastCallAt
              ? 'Ashby has called here, so there is a webhook already. If you want Stagedoor to look after it, delete that one in Ashby first; what Ashby announces in between is found by comparing. Ashby refuses a second one for the same address.'
              : 'Stagedoor creates it with your API key, tells here how it is, and repairs it with one click.'}
          </Text>
        }
        confirm="Create the webhook in Ashby"
        confirmColor="indigo"
        button={{ variant: 'default' }}
        onConfirm={() => make.mutateAsync({})}
      >
        Let Stagedoor create the webhook
      </ConfirmButton>
    </div>
  );
}
