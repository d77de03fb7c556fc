import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { UserManager } from 'oidc-client-ts';
import { useState, useSyncExternalStore } from 'react';
import { ProblemError } from '../api/http';
import { announce, Problem } from '../ui';
import { ended, signInBeside } from './session';

const failed = new ProblemError(0, {
  title: 'Signing in did not work',
  detail: 'The window for signing in was closed or could not open. What you typed is still here. Try again.',
});

/** Over a form that would be lost if the page went away to sign in again. */
export function SessionEnded({ manager }: { manager: UserManager }) {
  const open = useSyncExternalStore(ended.subscribe, () => ended.now);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState(false);
  const again = async () => {
    setBusy(true);
    setProblem(false);
    try {
      await signInBeside(manager);
      announce('Signed in again. Save when you are ready.');
    } catch {
      setProblem(true);
    }
    setBusy(false);
  };
  return (
    <Modal
      opened={open}
      onClose={() => ended.set(false)}
      title="Your session has ended"
      closeButtonProps={{ 'aria-label': 'Close' }}
      closeOnClickOutside={false}
      zIndex={400}
    >
      <Stack>
        <Text>What you typed is still here and not saved yet. Sign in again, then save it.</Text>
        {problem && <Problem failure={failed} />}
        <Group justify="flex-end">
          <Button mih={44} loading={busy} onClick={() => void again()}>
            Sign in again
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
