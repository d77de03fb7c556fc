import { Button, type ButtonProps, Group, Modal, Stack } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useChange } from '../api/change';
import { Problem } from './Problem';

type Props = {
  /** The button's words, e.g. "Remove". */
  children: string;
  /** The question, e.g. "Remove this listener?" */
  title: string;
  /** What is destroyed, in words. */
  what: ReactNode;
  /** The words of the button that does it; says what it destroys. */
  confirm: string;
  /** Of the button that does it; red where something is destroyed. */
  confirmColor?: string;
  /** It cannot be done now; `what` says why. */
  cannot?: boolean;
  onConfirm: () => Promise<unknown> | undefined;
  button?: ButtonProps & { 'aria-label'?: string };
};

/** A button that says what it will destroy before it does. */
export function ConfirmButton({
  children,
  title,
  what,
  confirm,
  confirmColor = 'red',
  cannot = false,
  onConfirm,
  button,
}: Props) {
  const [open, setOpen] = useState(false);
  const run = useChange({ mutationFn: async () => onConfirm() });
  const ask = () => {
    run.reset();
    setOpen(true);
  };
  return (
    <>
      <Button variant="default" {...button} onClick={ask}>
        {children}
      </Button>
      <Modal
        opened={open}
        onClose={() => setOpen(false)}
        title={title}
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <Stack>
          <div>{what}</div>
          {run.error && <Problem failure={run.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={() => setOpen(false)}>
              Cancel
            </Button>
            <Button
              color={confirmColor}
              loading={run.isPending}
              disabled={cannot}
              onClick={() => run.mutate(undefined, { onSuccess: () => setOpen(false) })}
            >
              {confirm}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
