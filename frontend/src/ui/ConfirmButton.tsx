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
  /** What was chosen is asked about: question and answer stay what they were when it opened, whatever the list does meanwhile. */
  frozen?: boolean;
  onConfirm: () => Promise<unknown> | undefined;
  button?: ButtonProps & { 'aria-label'?: string };
};

type Question = Pick<Props, 'title' | 'what' | 'confirm' | 'cannot' | 'onConfirm'>;

/** A button that says what it will destroy before it does. */
export function ConfirmButton({ children, confirmColor = 'red', frozen = false, button, ...live }: Props) {
  const [open, setOpen] = useState(false);
  const [asked, setAsked] = useState<Question>(live);
  const { title, what, confirm, cannot = false, onConfirm } = frozen ? asked : live;
  const run = useChange({ mutationFn: async () => onConfirm() });
  const ask = () => {
    run.reset();
    setAsked(live);
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
