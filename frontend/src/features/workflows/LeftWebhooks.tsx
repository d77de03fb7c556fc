import { Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { webhooksQuery } from '../../api/webhooks';
import { Panel } from '../../ui';
import { WebhookNote } from './WebhookNote';
import { leftOf } from './webhook.model';

/** What is still in Ashby of listeners that were removed here. */
export function LeftWebhooks({ workflowId }: { workflowId: string }) {
  const { data } = useQuery(webhooksQuery);
  const left = leftOf(data?.webhooks, workflowId);
  if (left.length === 0) return null;
  return (
    <Stack gap="xs" component="section" aria-labelledby="left-in-ashby">
      <Title order={3} id="left-in-ashby">
        Left in Ashby
      </Title>
      <Stack component="ul" gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
        {left.map((webhook) => (
          <Panel key={webhook.listenerId} component="li" p="sm" bg="var(--surface)">
            <WebhookNote webhook={webhook} />
          </Panel>
        ))}
      </Stack>
    </Stack>
  );
}
