import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { LedgerSummary } from '../../api/types';
import { announce, ListStates, Problem, useQuestion } from '../../ui';
import { estimateQuery, useLookBack } from './ledger.api';
import { dayProblem, estimateSentence, expectTitle, startOfDay } from './ledger.model';

/** From when on people are expected, further back: what that means is said before it is done. */
export function ExpectSince({ summary }: { summary: LedgerSummary }) {
  const [day, setDay] = useState('');
  const [tried, setTried] = useState(false);
  const look = useLookBack(summary.listenerId);
  const question = useQuestion<string>();
  const asked = question.about ?? '';
  const problem = dayProblem(day, summary.since, new Date());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (problem === null) question.ask(day);
  };
  const expect = () =>
    question.answer(() =>
      look.mutateAsync({ since: startOfDay(asked) }).then(() => {
        announce('Looking further back. Who is not here appears under Missing.');
        setTried(false);
        // Another day that was typed since stays.
        setDay((typed) => (typed === asked ? '' : typed));
      }),
    );
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
      {question.unseen != null && <Problem failure={question.unseen} />}
      <Modal
        opened={question.open}
        onClose={question.close}
        title={expectTitle(asked)}
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <Question
          listenerId={summary.listenerId}
          since={startOfDay(asked)}
          busy={question.busy}
          failure={question.failure}
          onClose={question.close}
          onExpect={expect}
        />
      </Modal>
    </>
  );
}

type QuestionProps = {
  listenerId: string;
  since: string | null;
  busy: boolean;
  failure: unknown;
  onClose: () => void;
  onExpect: () => void;
};

function Question({ listenerId, since, busy, failure, onClose, onExpect }: QuestionProps) {
  const estimate = useQuery({ ...estimateQuery(listenerId, since), enabled: since !== null });
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
      {failure != null && <Problem failure={failure} />}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Button loading={busy} disabled={estimate.data === undefined} onClick={onExpect}>
          Expect them
        </Button>
      </Group>
    </Stack>
  );
}
