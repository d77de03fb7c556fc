import { Anchor, Button, Group, List, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useChange } from '../../api/change';
import { api } from '../../api/http';
import { keys } from '../../api/keys';
import type { Home } from '../../api/types';
import { announce, Panel, Problem } from '../../ui';
import { silenceTitle } from './home.model';

type Alarms = NonNullable<Home['webhooks']>;
type Props = { alarms: Alarms; quiet: NonNullable<Home['quiet']> };

/** Where Ashby may have fallen silent: a webhook that does not work, or no call for unusually long. */
export function WebhookNews({ alarms, quiet }: Props) {
  const silent = quiet.filter((each) => !alarms.some((alarm) => alarm.listenerId === each.listenerId));
  if (alarms.length + silent.length === 0) return null;
  return (
    <Panel component="section" aria-labelledby="silence" className="missing-news">
      <Title order={2} id="silence" mb={4}>
        {silenceTitle(alarms.length)}
      </Title>
      {alarms.length > 0 && (
        <Text c="dimmed">
          Until that is mended, people are found by comparing with Ashby every few minutes, and not announced.
        </Text>
      )}
      <List size="sm" spacing="xs" mt={4}>
        {alarms.map((alarm) => (
          <List.Item key={alarm.listenerId}>
            <Alarm alarm={alarm} />
          </List.Item>
        ))}
        {silent.map((each) => (
          <List.Item key={each.listenerId}>
            <Anchor component={Link} to={`/workflows/${each.workflowId}`} underline="always">
              {each.workflowName}
            </Anchor>
            {`: ${each.words}`}
          </List.Item>
        ))}
      </List>
    </Panel>
  );
}

function Alarm({ alarm }: { alarm: Alarms[number] }) {
  const queries = useQueryClient();
  const repair = useChange({
    mutationFn: () =>
      api.post('/listeners/{id}/webhook', {
        path: { id: alarm.listenerId },
        body: { event: null, again: false },
      }),
    onSuccess: () =>
      announce(
        'Ashby is being asked. Afterwards Stagedoor compares with Ashby, in case people were moved meanwhile.',
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: keys.home }),
  });
  return (
    <Group gap="sm">
      <Text>
        <Anchor component={Link} to={`/workflows/${alarm.workflowId}`} underline="always" inherit>
          {alarm.workflowName}
        </Anchor>
        {`: ${alarm.said}.`}
      </Text>
      {alarm.repairable && (
        <Button
          variant="default"
          size="compact-sm"
          mih={24}
          aria-label={`Repair the webhook of ${alarm.workflowName}`}
          loading={repair.isPending}
          onClick={() => repair.mutate()}
        >
          Repair
        </Button>
      )}
      {repair.error && <Problem failure={repair.error} />}
    </Group>
  );
}
