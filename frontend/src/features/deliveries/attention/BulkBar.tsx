import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { AttentionGroup } from '../../../api/types';
import { count, Problem, ReasonDialog, useQuestion } from '../../../ui';
import { EnterValues } from '../EnterValues';
import { type Mending, useMending } from './attention.api';
import { type Choice, canEnterFor, chosenNumber, selectionOf } from './attention.model';
import type { Telling, Told } from './useNotices';

type Props = {
  group: AttentionGroup;
  /** The search that found it. */
  search: string;
  /** Nobody: the buttons go, and what is being asked and written stays. */
  chosen: Choice;
  telling: Telling;
  /** Something was done to these. */
  onDone: (of: Choice) => void;
};

/** What is asked, about whom, and how many that was when it was asked. */
type Asked = { what: 'ignore' | 'enter' | 'importAnyway'; of: Choice; number: number };

const deliveries = (number: number) => count(number, 'delivery', 'deliveries');

/** What can be done to all that are chosen. */
export function BulkBar({ group, search, chosen, telling, onDone }: Props) {
  const mend = useMending();
  const again = useMending();
  const question = useQuestion<Asked>(telling.failed);
  const number = chosenNumber(chosen, group);
  const ask = (what: Asked['what']) => question.ask({ what, of: chosen, number });
  const send = async (by: typeof mend, mending: Mending, of: Choice, told: Told) => {
    const outcome = await by.mutateAsync({ which: selectionOf(of, group.cause, search), mending });
    onDone(of);
    told.done({ kind: mending.kind, outcome });
  };
  const tryAgain = () => {
    const told = telling.begin();
    send(again, { kind: 'tryAgain' }, chosen, told).catch(told.failed);
  };
  const asked = question.about;
  const meant = asked?.number ?? 0;
  const many = deliveries(meant);
  const isAsked = (what: Asked['what']) => question.open && asked?.what === what;
  const answer = (mending: Mending) =>
    asked && question.answer(() => send(mend, mending, asked.of, telling.begin()));
  return (
    <>
      {number > 0 && (
        <Group gap="xs" role="group" aria-label={`${deliveries(number)} chosen`}>
          <Text>{`${number.toLocaleString('en-GB')} chosen`}</Text>
          {canEnterFor(number, group.employeeField) && (
            <Button variant="default" onClick={() => ask('enter')}>
              Enter the value…
            </Button>
          )}
          {group.action === 'importAnyway' && (
            <Button variant="default" onClick={() => ask('importAnyway')}>
              Import anyway…
            </Button>
          )}
          <Button variant="default" loading={again.isPending} onClick={tryAgain}>
            Try again
          </Button>
          <Button variant="default" onClick={() => ask('ignore')}>
            Ignore…
          </Button>
        </Group>
      )}
      <ReasonDialog
        opened={isAsked('ignore')}
        title={`Ignore ${many}`}
        what="Nobody enters a workflow because of them. They stay in the list under Ignored, and it can be undone."
        confirm={`Ignore ${many}`}
        busy={question.busy}
        failure={question.failure}
        onClose={question.close}
        onReason={(reason) => answer({ kind: 'ignore', reason })}
      />
      <Modal opened={isAsked('enter')} onClose={question.close} title={`Enter the value for ${many}`}>
        <EnterValues
          fields={group.employeeField ? [group.employeeField] : []}
          whom={meant === 1 ? 'this person' : `these ${meant.toLocaleString('en-GB')}, the same for each`}
          submit="Save and try again"
          busy={question.busy}
          failure={question.failure}
          onSubmit={(values) => answer({ kind: 'enter', values })}
        />
      </Modal>
      <Modal opened={isAsked('importAnyway')} onClose={question.close} title={`Import ${many} anyway?`}>
        <Stack>
          <Text>
            They become employees and enter their workflows, although Ashby says otherwise now. Your decision
            is recorded with your name.
          </Text>
          {question.failure && <Problem failure={question.failure} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={question.close}>
              Cancel
            </Button>
            <Button loading={question.busy} onClick={() => answer({ kind: 'importAnyway' })}>
              {`Import ${many} anyway`}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
