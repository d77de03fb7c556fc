import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useEffect } from 'react';
import { useBlocker } from 'react-router';
import { isLeavingToSignIn } from '../../ui/navigation';

type Props = {
  when: boolean;
  /** The server has the draft, so that the browser may be closed without a question. */
  kept: boolean;
  onDiscard: () => void;
  onKeep: () => void;
};

/** Asks before unsaved changes are left behind. A new sign-in keeps them, so it does not ask. */
export function UnsavedGuard({ when, kept, onDiscard, onKeep }: Props) {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => when && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (!when || kept) return;
    const ask = (event: BeforeUnloadEvent) => {
      if (!isLeavingToSignIn()) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [when, kept]);
  const leave = (first: () => void) => {
    first();
    blocker.proceed?.();
  };
  return (
    <Modal
      opened={blocker.state === 'blocked'}
      onClose={() => blocker.reset?.()}
      title="Leave without saving?"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <Stack>
        <Text>
          The changes to the field mapping are not saved. Keep them as your draft, in any browser, or discard
          them.
        </Text>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={() => blocker.reset?.()}>
            Stay
          </Button>
          <Button variant="default" onClick={() => leave(onKeep)}>
            Keep draft and leave
          </Button>
          <Button color="red" onClick={() => leave(onDiscard)}>
            Discard changes and leave
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
