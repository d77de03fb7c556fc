import { Alert, Button, Group, Progress, Stack, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { Trial } from '../../../../api/types';
import { announce, Problem, RelativeTime } from '../../../../ui';
import { useCancelTrial } from './trial.api';
import { isRunning, percent, trialWords, unreadWords } from './trial.model';

/** How far a trial is, how old what it knows is, and what it could not read. */
export function TrialProgress({ trial }: { trial: Trial }) {
  const cancel = useCancelTrial();
  const running = isRunning(trial);
  const words = trialWords(trial);
  const unread = unreadWords(trial);
  const was = useRef(running);
  useEffect(() => {
    if (was.current && !running) announce(`${trial.scope}: ${words}.`);
    was.current = running;
  }, [running, words, trial.scope]);
  return (
    <Stack gap={6}>
      <Group justify="space-between" gap="xs">
        <Text>
          <strong>{trial.scope}</strong>
          {': '}
          {words}
          {trial.seenAt && (
            <>
              {'. '}
              <RelativeTime at={trial.seenAt} prefix="As Ashby was" />
            </>
          )}
        </Text>
        {running && (
          <Button
            variant="default"
            size="compact-sm"
            mih={28}
            loading={cancel.isPending}
            onClick={() => cancel.mutate(trial.id)}
          >
            Cancel
          </Button>
        )}
      </Group>
      {running && (
        <>
          <Progress.Root size="sm">
            <Progress.Section
              value={percent(trial) ?? 100}
              animated={percent(trial) === null}
              aria-label="How many people are fetched"
            />
          </Progress.Root>
          <Text c="dimmed" fz="xs">
            You can leave this screen: it goes on, and you find it here.
          </Text>
        </>
      )}
      {unread.map((line) => (
        <Text key={line} className="outdated">
          {line}
        </Text>
      ))}
      {trial.problem && (
        <Alert variant="outline" color="yellow" title={running ? 'It waits' : 'It could not go on'}>
          {trial.problem}
        </Alert>
      )}
      {cancel.error && <Problem failure={cancel.error} />}
    </Stack>
  );
}
