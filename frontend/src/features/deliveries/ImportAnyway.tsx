import type { Delivery } from '../../api/types';
import { announce, ConfirmButton } from '../../ui';
import { useDecide } from './deliveries.api';

/** Imports although Ashby says otherwise now. What it says later is asked about again. */
export function ImportAnyway({ delivery }: { delivery: Delivery }) {
  const decide = useDecide(delivery.id);
  const person = delivery.person || 'This person';
  return (
    <ConfirmButton
      title={`Import ${person} anyway?`}
      what={`${person} becomes an employee and enters ${delivery.workflowName}, although Ashby says otherwise now. Your decision is recorded with your name.`}
      confirm={`Import ${person} anyway`}
      onConfirm={() =>
        decide
          .mutateAsync({ kind: 'importAnyway' })
          .then(() => announce('Importing anyway. The story below follows.'))
      }
      button={{ mih: 44, style: { alignSelf: 'flex-start' } }}
    >
      Import anyway
    </ConfirmButton>
  );
}
