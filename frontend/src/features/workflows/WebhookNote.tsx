import { Button, Group, Stack, Text } from '@mantine/core';
import type { Webhook } from '../../api/types';
import { announce, Problem, RelativeTime, StateBadge } from '../../ui';
import { useMendWebhook } from './webhook.api';
import { askedWords, mendWords } from './webhook.model';

type Props = { webhook: Webhook; describedBy?: string };

/** How a webhook that Stagedoor made is, and what can be done about it. */
export function WebhookNote({ webhook, describedBy }: Props) {
  const mend = useMendWebhook(webhook.listenerId);
  return (
    <Stack gap={4}>
      <div role="status" className="sentence">
        <StateBadge tone={webhook.tone}>{webhook.said}</StateBadge>
      </div>
      {webhook.detail && (
        <Text c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {webhook.detail}
        </Text>
      )}
      {webhook.lookedAt && (
        <Text c="dimmed" fz="xs" component="div">
          {webhook.busy ? 'Asking Ashby…' : <RelativeTime at={webhook.lookedAt} prefix="Ashby told so" />}
        </Text>
      )}
      {mend.error && <Problem failure={mend.error} />}
      {webhook.mends.length > 0 && (
        <Group gap="xs">
          {webhook.mends.map((each, index) => (
            <Button
              key={each}
              variant={index === 0 && webhook.tone === 'bad' ? 'filled' : 'default'}
              aria-describedby={describedBy}
              loading={mend.isPending && mend.variables === each}
              onClick={() => mend.mutate(each, { onSuccess: () => announce(askedWords(each)) })}
            >
              {mendWords[each]}
            </Button>
          ))}
        </Group>
      )}
    </Stack>
  );
}
