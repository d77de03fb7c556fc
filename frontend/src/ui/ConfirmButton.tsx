import { Button, type ButtonProps, Group, Modal, Stack } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
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
  /** There is nothing to ask about any more: the button goes, and a question that is open stays. */
  away?: boolean;
  onConfirm: () => Promise<unknown> | undefined;
  /** Told what failed after the question was closed and can no longer be read there; null when it is asked anew. */
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
  const [open, setOpen] = useState(false);
  const [asked, setAsked] = useState<Question>(live);
  const { title, what, confirm, cannot = false, onConfirm } = frozen ? asked : live;
  // Each question is a change of its own: what is under way for the one before is not the answer to this one.
  const run = useChange({ mutationFn: async (_question: number) => onConfirm() });
  const questions = useRef(0);
  /** The question that is on screen: an answer may come after it was closed, and another asked. */
  const question = useRef<number | null>(null);
  const ask = () => {
    run.reset();
    onUnseen?.(null);
    setAsked(live);
    questions.current += 1;
    question.current = questions.current;
    setOpen(true);
  };
  const close = () => {
    question.current = null;
    setOpen(false);
  };
  useEffect(
    () => () => {
      question.current = null;
    },
    [],
  );
  const answer = () => {
    const answered = question.current;
    if (answered === null) return;
    run.mutateAsync(answered).then(
      () => question.current === answered && close(),
      (failure) => question.current !== answered && onUnseen?.(failure),
    );
  };
  return (
    <>
      {!away && (
        <Button variant="default" {...button} onClick={ask}>
          {children}
        </Button>
      )}
      <Modal opened={open} onClose={close} title={title} closeButtonProps={{ 'aria-label': 'Close' }}>
        <Stack>
          <div>{what}</div>
          {run.error && <Problem failure={run.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              Cancel
            </Button>
            <Button color={confirmColor} loading={run.isPending} disabled={cannot} onClick={answer}>
              {confirm}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
