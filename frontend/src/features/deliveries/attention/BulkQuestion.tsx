import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { AttentionGroup } from '../../../api/types';
import { count, Problem, ReasonDialog, type useQuestion } from '../../../ui';
import { EnterValues } from '../EnterValues';
import { type Mending, useMending } from './attention.api';
import type { Selection } from './attention.model';
import type { Begin } from './useNotices';

export type Asked = {
  what: 'ignore' | 'enter' | 'importAnyway';
  /** Its key, where a value is entered. */
  employeeField: AttentionGroup['employeeField'];
  which: Selection;
  /** How many they were when it was asked. */
  number: number;
  /** It was done to them. */
  onDone: () => void;
};

type Props = { question: ReturnType<typeof useQuestion<Asked>>; begin: Begin };

/** What is asked before something is done to many. It is about whom it was asked about, though their group may be gone by then. */
export function BulkQuestion({ question, begin }: Props) {
  const mend = useMending();
  const { about, busy, failure, close } = question;
  const number = about?.number ?? 0;
  const many = count(number, 'delivery', 'deliveries');
  const isAsked = (what: Asked['what']) => question.open && about?.what === what;
  const answer = (mending: Mending) => {
    if (!about) return;
    question.answer(async () => {
      const told = begin();
      const outcome = await mend.mutateAsync({ which: about.which, mending });
      about.onDone();
      told.done({ kind: mending.kind, outcome });
    });
  };
  return (
    <>
      <ReasonDialog
        opened={isAsked('ignore')}
        title={`Ignore ${many}`}
        what={
          number === 1
            ? 'Nobody enters a workflow because of it. It stays in the list under Ignored, and that can be undone.'
            : 'Nobody enters a workflow because of them. They stay in the list under Ignored, and that can be undone.'
        }
        confirm={`Ignore ${many}`}
        busy={busy}
        failure={failure}
        onClose={close}
        onReason={(reason) => answer({ kind: 'ignore', reason })}
      />
      <Modal opened={isAsked('enter')} onClose={close} title={`Enter the value for ${many}`}>
        <EnterValues
          fields={about?.employeeField ? [about.employeeField] : []}
          whom={number === 1 ? 'this person' : `these ${number.toLocaleString('en-GB')}, the same for each`}
          submit="Save and try again"
          busy={busy}
          failure={failure}
          onSubmit={(values) => answer({ kind: 'enter', values })}
          onCancel={close}
          inDialog
        />
      </Modal>
      <Modal opened={isAsked('importAnyway')} onClose={close} title={`Import ${many} anyway?`}>
        <Stack>
          <Text>
            They become employees and enter their workflows, although Ashby says otherwise now. Your decision
            is recorded with your name.
          </Text>
          {failure && <Problem failure={failure} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              Cancel
            </Button>
            <Button loading={busy} onClick={() => answer({ kind: 'importAnyway' })}>
              {`Import ${many} anyway`}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
