import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Delivery } from '../../api/types';
import { Problem } from '../../ui';
import { useDecide } from './deliveries.api';

/** Sets a delivery aside, with a reason that others will read. */
export function Ignore({ delivery }: { delivery: Delivery }) {
  const decide = useDecide(delivery.id);
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!reason.trim()) return;
    decide.mutate({ kind: 'ignore', reason: reason.trim() }, { onSuccess: () => setOpen(false) });
  };
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        Ignore
      </Button>
      <Modal opened={open} onClose={() => setOpen(false)} title="Ignore this delivery">
        <form onSubmit={submit} noValidate>
          <Stack>
            <Text>
              {`${delivery.person || 'This person'} will not enter ${delivery.workflowName} because of this delivery. It stays in the list under Ignored and can be tried again.`}
            </Text>
            <Textarea
              label="Reason"
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
              maxLength={500}
              rows={3}
              error={tried && !reason.trim() && 'Say why, for those who look later.'}
              data-autofocus
            />
            {decide.error && <Problem failure={decide.error} />}
            <Group justify="flex-end">
              <Button variant="default" onClick={() => setOpen(false)}>
                Cancel
              </Button>
              <Button type="submit" loading={decide.isPending}>
                Ignore delivery
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
