import { Button, Group } from '@mantine/core';
import { useRef, useState } from 'react';
import type { LedgerEntry } from '../../api/types';
import { announce, count, Problem, ReasonDialog } from '../../ui';
import { useSetAside } from './ledger.api';

type Props = { listenerId: string; chosen: string[]; onDone: (ids: readonly string[]) => void };
type SetAsideProps = Props & {
  /** Nobody is in the list any more: the button goes, and the reason that is being written stays. */
  away: boolean;
  /** Told what failed after the question was closed; null when it is asked anew. */
  onUnseen: (failure: unknown) => void;
};

/** Says that somebody is not missing, with a reason that others will read. */
export function SetAside({ listenerId, chosen, onDone, away, onUnseen }: SetAsideProps) {
  const aside = useSetAside(listenerId);
  const [open, setOpen] = useState(false);
  // Question and answer stay what they were when it opened, whatever the list does meanwhile.
  const [asked, setAsked] = useState(chosen);
  const questions = useRef(0);
  /** The question that is on screen: an answer may come after it was closed, and another asked. */
  const question = useRef<number | null>(null);
  const ask = () => {
    aside.reset();
    onUnseen(null);
    setAsked(chosen);
    questions.current += 1;
    question.current = questions.current;
    setOpen(true);
  };
  const close = () => {
    question.current = null;
    setOpen(false);
  };
  const onReason = (reason: string) => {
    const answered = question.current;
    aside.mutateAsync({ applicationIds: asked, reason }).then(
      () => {
        announce(`${count(asked.length, 'person', 'people')} set aside. They are under Explained.`);
        onDone(asked);
        if (question.current === answered) close();
      },
      (failure) => question.current !== answered && onUnseen(failure),
    );
  };
  return (
    <>
      {!away && (
        <Button variant="default" disabled={chosen.length === 0} onClick={ask}>
          Not missing…
        </Button>
      )}
      <ReasonDialog
        opened={open}
        title={asked.length === 1 ? 'Not missing' : `${asked.length} people are not missing`}
        what="They move to Explained with your reason. You can take it back there."
        confirm="Set aside"
        busy={aside.isPending}
        failure={aside.error}
        onClose={close}
        onReason={onReason}
      />
    </>
  );
}

/** Undoes that for those who are chosen. */
export function TakeBack({ listenerId, rows, chosen, onDone }: Props & { rows: LedgerEntry[] }) {
  const aside = useSetAside(listenerId);
  const ids = rows
    .filter((row) => row.setAside && chosen.includes(row.applicationId))
    .map((row) => row.applicationId);
  if (!rows.some((row) => row.setAside)) return null;
  return (
    <Group gap="sm">
      <Button
        variant="default"
        disabled={ids.length === 0}
        loading={aside.isPending}
        onClick={() =>
          aside.mutate(
            { applicationIds: ids, reason: null },
            {
              onSuccess: () => {
                announce('Taken back.');
                onDone(ids);
              },
            },
          )
        }
      >
        Take back
      </Button>
      {aside.error && <Problem failure={aside.error} />}
    </Group>
  );
}
