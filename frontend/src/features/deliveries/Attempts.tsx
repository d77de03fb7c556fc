import { Stack, Text, Title } from '@mantine/core';
import type { Delivery } from '../../api/types';
import { Panel, RelativeTime } from '../../ui';
import { attemptSentence } from './deliveries.model';

/** Every try, kept for ever, with what came of it and why. */
export function Attempts({ attempts }: { attempts: Delivery['attempts'] }) {
  return (
    <Panel component="section" aria-labelledby="attempts">
      <Title order={2} id="attempts" mb="xs">
        Attempts
      </Title>
      {attempts.length === 0 ? (
        <Text c="dimmed">Not tried yet.</Text>
      ) : (
        <Stack component="ol" gap={0} m={0} pl="lg">
          {attempts.map((attempt) => (
            <li key={attempt.beganAt}>
              <Text component="div" py={6}>
                {attemptSentence(attempt)}{' '}
                <Text span c="dimmed" component="span">
                  <RelativeTime at={attempt.beganAt} />
                </Text>
              </Text>
            </li>
          ))}
        </Stack>
      )}
    </Panel>
  );
}
