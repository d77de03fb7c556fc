import { Button, Group, Stack, Text, Title } from '@mantine/core';
import type { Connection } from '../../api/types';
import { Problem, RelativeTime, StateBadge } from '../../ui';
import { useVerify } from './connection.api';
import { outdated, permissionsInOrder } from './connection.model';

const states = {
  granted: { tone: 'good', words: 'Yes' },
  missing: { tone: 'bad', words: 'No' },
  unknown: { tone: 'waiting', words: 'Not known' },
} as const;

/** What the key may do, what will not work without the rest, and what nobody can check. */
export function KeyReport({ connection }: { connection: Connection }) {
  const verify = useVerify();
  const { verification } = connection;
  const hasKey = connection.keyLastFour !== null;
  const since = outdated(connection);
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <Title order={2} id="may-do">
          What this key may do
        </Title>
        {hasKey && (
          <Button variant="default" loading={verify.isPending} onClick={() => verify.mutate()}>
            Check again
          </Button>
        )}
      </Group>
      {verify.error && <Problem failure={verify.error} />}
      {!verification && (
        <Text c="dimmed">
          {hasKey
            ? 'The saved key was not checked yet.'
            : 'When you save a key, Stagedoor tries each thing that it needs and tells here what works.'}
        </Text>
      )}
      {verification && (
        <>
          <Text c="dimmed" fz="xs">
            <RelativeTime at={verification.checkedAt} prefix="Checked" />
          </Text>
          {verification.message && <Text>{verification.message}</Text>}
          {since && (
            <Text role="status">
              Ashby cannot be asked now: {since.replace(/\.$/, '')}. What stands here was so when it was
              checked.
            </Text>
          )}
          <ul className="plain-list">
            {permissionsInOrder(verification).map((permission) => (
              <li key={permission.key}>
                <Group justify="space-between" gap="sm" wrap="nowrap">
                  <Text>{permission.label}</Text>
                  <StateBadge tone={since ? 'quiet' : states[permission.state].tone}>
                    {states[permission.state].words}
                  </StateBadge>
                </Group>
                {permission.state !== 'granted' && <Text c="dimmed">Without it: {permission.without}</Text>}
              </li>
            ))}
          </ul>
          {verification.cannotCheck.length > 0 && (
            <>
              <Title order={3} mt="xs">
                What cannot be checked
              </Title>
              <ul className="plain-list">
                {verification.cannotCheck.map(({ label, without }) => (
                  <li key={label}>
                    <Text>{label}</Text>
                    <Text c="dimmed">Without it: {without}</Text>
                  </li>
                ))}
              </ul>
            </>
          )}
        </>
      )}
    </Stack>
  );
}
