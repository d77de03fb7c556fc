import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { LedgerSummary } from '../../api/types';
import { announce, ListStates, Problem } from '../../ui';
import { estimateQuery, useLookBack } from './ledger.api';
import { dayProblem, estimateSentence, expectTitle, startOfDay } from './ledger.model';

/** From when on people are expected, further back: what that means is said before it is done. */
export function ExpectSince({ summary }: { summary: LedgerSummary }) {
  const [day, setDay] = useState('');
  const [tried, setTried] = useState(false);
  // The day in question, which stays while the dialog fades; whether it is open.
  const [asked, setAsked] = useState({ day: '', open: false });
  const close = () => setAsked({ ...asked, open: false });
  const problem = dayProblem(day, summary.since, new Date());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (problem === null) setAsked({ day, open: true });
  };
  return (
    <>
      <form onSubmit={submit} noValidate>
        <Group gap="sm" align="flex-end">
          <TextInput
            type="date"
            label="Expect everybody since"
            description="Who entered from that day on counts as missing if they are not here."
            value={day}
            error={tried && problem}
            inputWrapperOrder={['label', 'description', 'error', 'input']}
            onChange={(event) => setDay(event.currentTarget.value)}
          />
          <Button type="submit" variant="default">
            Look further back…
          </Button>
        </Group>
      </form>
      <Modal
        opened={asked.open}
        onClose={close}
        title={expectTitle(asked.day)}
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <Question
          listenerId={summary.listenerId}
          since={startOfDay(asked.day)}
          onClose={close}
          onDone={() => {
            close();
            setTried(false);
            setDay('');
          }}
        />
      </Modal>
    </>
  );
}

type QuestionProps = {
  listenerId: string;
  since: string | null;
  onClose: () => void;
  onDone: () => void;
};

function Question({ listenerId, since, onClose, onDone }: QuestionProps) {
  const look = useLookBack(listenerId);
  const estimate = useQuery({ ...estimateQuery(listenerId, since), enabled: since !== null });
  const expect = () =>
    look.mutate(
      { since },
      {
        onSuccess: () => {
          announce('Looking further back. Who is not here appears under Missing.');
          onDone();
        },
      },
    );
  return (
    <Stack>
      <ListStates query={estimate} rows={1}>
        {(known) => <Text>{estimateSentence(known)}</Text>}
      </ListStates>
      <Text>
        Whoever entered the stage from that day on, and is not in the workflow, then counts as missing: also
        those under Entered earlier. Nobody is brought in by it. It can be stopped while Ashby is being asked,
        not taken back afterwards.
      </Text>
      {look.error && <Problem failure={look.error} />}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Button loading={look.isPending} disabled={estimate.data === undefined} onClick={expect}>
          Expect them
        </Button>
      </Group>
    </Stack>
  );
}
