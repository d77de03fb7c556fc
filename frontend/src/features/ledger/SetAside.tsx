import { Alert, Button, Group, Text } from '@mantine/core';
import type { LedgerEntry } from '../../api/types';
import { announce, count, Problem, ReasonDialog, useQuestion } from '../../ui';
import { useSetAside } from './ledger.api';
import { asideQuestion } from './ledger.model';

type Props = { listenerId: string; onDone: (ids: readonly string[]) => void };

const setAsideSentence = (people: number) =>
  `${count(people, 'person', 'people')} set aside. They are under Explained.`;
type SetAsideProps = Props & {
  chosen: LedgerEntry[];
  /** Nobody is in the list any more: the button goes, and the reason that is being written stays. */
  away: boolean;
  /** Told what failed after the question was closed; null when it is asked anew. */
  onUnseen: (failure: unknown) => void;
};

/** Says that somebody is not missing, with a reason that others will read. */
export function SetAside({ listenerId, chosen, onDone, away, onUnseen }: SetAsideProps) {
  const aside = useSetAside(listenerId);
  const question = useQuestion<LedgerEntry[]>(onUnseen);
  const asked = question.about ?? [];
  const onReason = (reason: string) => {
    const ids = asked.map((row) => row.applicationId);
    question.answer(() =>
      aside.mutateAsync({ applicationIds: ids, reason }).then(() => {
        announce(setAsideSentence(ids.length));
        onDone(ids);
      }),
    );
  };
  return (
    <>
      {!away && (
        <Button variant="default" disabled={chosen.length === 0} onClick={() => question.ask(chosen)}>
          Not missing…
        </Button>
      )}
      <ReasonDialog
        opened={question.open}
        title={
          asked.length === 1 ? 'Not missing' : `${count(asked.length, 'person', 'people')} are not missing`
        }
        what={asideQuestion(asked)}
        confirm="Set aside"
        busy={question.busy}
        failure={question.failure}
        onClose={question.close}
        onReason={onReason}
      />
    </>
  );
}

/** Undoes it, and says so. */
function useTakeBack(listenerId: string) {
  const aside = useSetAside(listenerId);
  const takeBack = (ids: string[], onDone: () => void) =>
    aside.mutate(
      { applicationIds: ids, reason: null },
      {
        onSuccess: () => {
          announce('Taken back.');
          onDone();
        },
      },
    );
  return { aside, takeBack };
}

/** Tells who was just set aside, as long as they can be taken back on the spot. */
export function Undo({ listenerId, ids, onDone }: { listenerId: string; ids: string[]; onDone: () => void }) {
  const { aside, takeBack } = useTakeBack(listenerId);
  return (
    <Alert variant="outline" color="green" role="region" aria-label="Set aside">
      <Group gap="sm">
        <Text>{setAsideSentence(ids.length)}</Text>
        <Button variant="default" loading={aside.isPending} onClick={() => takeBack(ids, onDone)}>
          Undo
        </Button>
      </Group>
      {aside.error && <Problem failure={aside.error} />}
    </Alert>
  );
}

/** Undoes that for those who are chosen. */
export function TakeBack({
  listenerId,
  rows,
  chosen,
  onDone,
}: Props & { rows: LedgerEntry[]; chosen: readonly string[] }) {
  const { aside, takeBack } = useTakeBack(listenerId);
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
        onClick={() => takeBack(ids, () => onDone(ids))}
      >
        Take back
      </Button>
      {aside.error && <Problem failure={aside.error} />}
    </Group>
  );
}
