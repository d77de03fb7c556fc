import { Button, Center, Group, Stack, Text, Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import { Problem } from '../ui';

type Props = {
  demo?: boolean;
  failure?: unknown;
  onRetry?: () => void;
  onSignIn?: () => Promise<unknown>;
  onSignOut?: () => Promise<unknown>;
};

/** Name, one sentence, Sign in. */
export function SignInPage({ demo = false, failure = null, onRetry, onSignIn, onSignOut }: Props) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  useEffect(() => {
    document.title = 'Sign in · Stagedoor';
  }, []);
  const run = async (action: () => Promise<unknown>) => {
    setBusy(true);
    setProblem(null);
    try {
      await action();
    } catch (error) {
      setProblem(error);
      setBusy(false);
    }
  };
  const shown = problem ?? failure;
  return (
    <Center component="main" mih="100vh" p="md">
      <Stack maw={420} w="100%" gap="lg">
        <Group gap="sm">
          <img src="/icon.svg" alt="" width={36} height={36} />
          <Title order={1}>Stagedoor</Title>
        </Group>
        <Text>Stagedoor brings the people you hire in Ashby into the workflows of your company.</Text>
        {shown !== null && <Problem failure={shown} onRetry={onRetry} />}
        {onSignIn && (
          <Button loading={busy} onClick={() => void run(onSignIn)}>
            Sign in
          </Button>
        )}
        {onSignOut && (
          <Button variant="default" onClick={() => void run(onSignOut)}>
            Sign out
          </Button>
        )}
        {demo && <Text c="dimmed">This is a demonstration: no password is needed.</Text>}
      </Stack>
    </Center>
  );
}
