import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { AttentionGroup } from '../../../api/types';
import { count, Problem, ReasonDialog } from '../../../ui';
import { EnterValues } from '../EnterValues';
import type { Mending, useMending } from './attention.api';
import { canEnterFor } from './attention.model';

type Props = {
  group: AttentionGroup;
  /** How many are chosen. */
  number: number;
  mend: ReturnType<typeof useMending>;
  run: (mending: Mending, then?: () => void) => void;
};

type Asking = 'ignore' | 'enter' | 'importAnyway' | null;

/** What can be done to all that are chosen. */
export function BulkBar({ group, number, mend, run }: Props) {
  const [asking, setAsking] = useState<Asking>(null);
  const many = count(number, 'delivery', 'deliveries');
  const ask = (what: Asking) => {
    mend.reset();
    setAsking(what);
  };
  const close = () => setAsking(null);
  return (
    <Group gap="xs" role="group" aria-label={`${many} chosen`}>
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
      <Button
        variant="default"
        loading={mend.isPending && asking === null}
        onClick={() => run({ kind: 'tryAgain' })}
      >
        Try again
      </Button>
      <Button variant="default" onClick={() => ask('ignore')}>
        Ignore…
      </Button>
      {mend.error && asking === null && <Problem failure={mend.error} />}
      <ReasonDialog
        opened={asking === 'ignore'}
        title={`Ignore ${many}`}
        what="Nobody enters a workflow because of them. They stay in the list under Ignored, and it can be undone."
        confirm={`Ignore ${many}`}
        busy={mend.isPending}
        failure={mend.error}
        onClose={close}
        onReason={(reason) => run({ kind: 'ignore', reason }, close)}
      />
      <Modal opened={asking === 'enter'} onClose={close} title={`Enter the value for ${many}`}>
        <EnterValues
          fields={group.employeeField ? [group.employeeField] : []}
          whom={number === 1 ? 'this person' : `these ${number.toLocaleString('en-GB')}, the same for each`}
          submit="Save and try again"
          busy={mend.isPending}
          failure={mend.error}
          onSubmit={(values) => run({ kind: 'enter', values }, close)}
        />
      </Modal>
      <Modal opened={asking === 'importAnyway'} onClose={close} title={`Import ${many} anyway?`}>
        <Stack>
          <Text>
            They become employees and enter their workflows, although Ashby says otherwise now. Your decision
            is recorded with your name.
          </Text>
          {mend.error && <Problem failure={mend.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              Cancel
            </Button>
            <Button loading={mend.isPending} onClick={() => run({ kind: 'importAnyway' }, close)}>
              {`Import ${many} anyway`}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </Group>
  );
}
