import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Delivery } from '../../api/types';
import { ReasonDialog } from '../../ui';
import { useDecide } from './deliveries.api';

/** Sets a delivery aside, with a reason that others will read. */
export function Ignore({ delivery }: { delivery: Delivery }) {
  const decide = useDecide(delivery.id);
  const [open, setOpen] = useState(false);
  const ask = () => {
    decide.reset();
    setOpen(true);
  };
  const close = () => setOpen(false);
  return (
    <>
      <Button variant="default" onClick={ask}>
        Ignore
      </Button>
      <ReasonDialog
        opened={open}
        title="Ignore this delivery"
        what={`${delivery.person || 'This person'} will not enter ${delivery.workflowName} because of this delivery. It stays in the list under Ignored and can be tried again.`}
        confirm="Ignore delivery"
        busy={decide.isPending}
        failure={decide.error}
        onClose={close}
        onReason={(reason) => decide.mutate({ kind: 'ignore', reason }, { onSuccess: close })}
      />
    </>
  );
}
