import { Button, type ButtonProps, Group, Modal, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { Problem } from './Problem';
import { useQuestion } from './useQuestion';

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
  /** There is nothing to ask about any more: the button goes, and a question that is open stays. */
  away?: boolean;
  onConfirm: () => Promise<unknown> | undefined;
  /** Told what failed after the question was closed, where it shall not stand at the button; null when it is asked anew. */
  onUnseen?: (failure: unknown) => void;
  button?: ButtonProps & { 'aria-label'?: string };
};

type Question = Pick<Props, 'title' | 'what' | 'confirm' | 'cannot' | 'onConfirm'>;

/** A button that says what it will destroy before it does. */
export function ConfirmButton({
  children,
  confirmColor = 'red',
  frozen = false,
  away = false,
  onUnseen,
  button,
  ...live
}: Props) {
  const question = useQuestion<Question>(onUnseen);
  const { title, what, confirm, cannot = false, onConfirm } = (frozen && question.about) || live;
  return (
    <>
      {!away && (
        <Button variant="default" {...button} onClick={() => question.ask(live)}>
          {children}
        </Button>
      )}
      {question.unseen != null && <Problem failure={question.unseen} />}
      <Modal
        opened={question.open}
        onClose={question.close}
        title={title}
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <Stack>
          <div>{what}</div>
          {question.failure && <Problem failure={question.failure} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={question.close}>
              Cancel
            </Button>
            <Button
              color={confirmColor}
              loading={question.busy}
              disabled={cannot}
              onClick={() => question.answer(onConfirm)}
            >
              {confirm}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
