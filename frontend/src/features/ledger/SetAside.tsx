import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { LedgerEntry } from '../../api/types';
import { announce, count, Problem } from '../../ui';
import { useSetAside } from './ledger.api';

type Props = { listenerId: string; chosen: string[]; onDone: () => void };

/** Says that somebody is not missing, with a reason that others will read. */
export function SetAside({ listenerId, chosen, onDone }: Props) {
  const aside = useSetAside(listenerId);
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!reason.trim()) return;
    aside.mutate(
      { applicationIds: chosen, reason: reason.trim() },
      {
        onSuccess: () => {
          announce(`${count(chosen.length, 'person', 'people')} set aside. They are under Explained.`);
          setOpen(false);
          setReason('');
          setTried(false);
          onDone();
        },
      },
    );
  };
  return (
    <>
      <Button variant="default" disabled={chosen.length === 0} onClick={() => setOpen(true)}>
        Not missing…
      </Button>
      <Modal
        opened={open}
        onClose={() => setOpen(false)}
        title={chosen.length === 1 ? 'Not missing' : `${chosen.length} people are not missing`}
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <form onSubmit={submit} noValidate>
          <Stack>
            <Text>They move to Explained with your reason. You can take it back there.</Text>
            <Textarea
              label="Reason"
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
              maxLength={500}
              rows={3}
              error={tried && !reason.trim() && 'Say why, for those who look later.'}
              data-autofocus
            />
            {aside.error && <Problem failure={aside.error} />}
            <Group justify="flex-end">
              <Button variant="default" onClick={() => setOpen(false)}>
                Cancel
              </Button>
              <Button type="submit" loading={aside.isPending}>
                Set aside
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}

/** Undoes that for those who are chosen. */
export function TakeBack({ listenerId, rows, chosen, onDone }: Props & { rows: LedgerEntry[] }) {
  const aside = useSetAside(listenerId);
  const ids = rows
    .filter((row) => row.setAside && chosen.includes(row.applicationId))
    .map((row) => row.applicationId);
  if (!rows.some((row) => row.setAside)) return null;
  return (
    <Group gap="sm" mb="xs">
      <Button
        variant="default"
        disabled={ids.length === 0}
        loading={aside.isPending}
        onClick={() =>
          aside.mutate(
            { applicationIds: ids, reason: null },
            {
              onSuccess: () => {
                announce('Taken back.');
                onDone();
              },
            },
          )
        }
      >
        Take back
      </Button>
      {aside.error && <Problem failure={aside.error} />}
    </Group>
  );
}
