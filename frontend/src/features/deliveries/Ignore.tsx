import { Button } from '@mantine/core';
import type { Delivery } from '../../api/types';
import { announce, Problem, ReasonDialog, useQuestion } from '../../ui';
import { useDecide } from './deliveries.api';

/** Sets a delivery aside, with a reason that others will read. */
export function Ignore({ delivery }: { delivery: Delivery }) {
  const decide = useDecide(delivery.id);
  const question = useQuestion();
  return (
    <>
      <Button variant="default" onClick={() => question.ask()}>
        Ignore
      </Button>
      {question.unseen != null && <Problem failure={question.unseen} />}
      <ReasonDialog
        opened={question.open}
        title="Ignore this delivery"
        what={`${delivery.person || 'This person'} will not enter ${delivery.workflowName} because of this delivery. It stays in the list under Ignored and can be tried again.`}
        confirm="Ignore delivery"
        busy={question.busy}
        failure={question.failure}
        onClose={question.close}
        onReason={(reason) =>
          question.answer(() =>
            decide.mutateAsync({ kind: 'ignore', reason }).then(() => announce('Ignored. It can be undone.')),
          )
        }
      />
    </>
  );
}
