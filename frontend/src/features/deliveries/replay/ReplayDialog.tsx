import { Button, Group, Modal, Radio, Select, Stack, Text, TextInput } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import type { NewReplay } from '../../../api/types';
import { count, Problem } from '../../../ui';
import { listenersQuery, replaySizeQuery, useReplay } from './replay.api';
import { type Filters, momentOf, scopeWords } from './replay.model';

/** One delivery, or those that the filters find. */
export type Wanted = { deliveryId: string } | Filters;

type Props = { opened: boolean; onClose: () => void; wanted: Wanted };

/** Asks which deliveries and which mapping. Nothing is changed by what follows: it shows what would change. */
export function ReplayDialog({ opened, onClose, wanted }: Props) {
  const one = 'deliveryId' in wanted;
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={one ? 'Replay this delivery' : 'Replay deliveries'}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {one ? <OneForm {...wanted} onCancel={onClose} /> : <ManyForm filters={wanted} onCancel={onClose} />}
    </Modal>
  );
}

function OneForm({ deliveryId, onCancel }: { deliveryId: string; onCancel: () => void }) {
  return <Form asked={{ deliveryId }} onCancel={onCancel} canStart />;
}

function ManyForm({ filters, onCancel }: { filters: Filters; onCancel: () => void }) {
  const [since, setSince] = useState('');
  const [listenerId, setListenerId] = useState<string | null>(null);
  const listeners = useQuery(listenersQuery);
  const wanted = { ...filters, since: momentOf(since), listenerId };
  const size = useQuery({ ...replaySizeQuery(wanted), placeholderData: keepPreviousData });
  const tooMany = size.data !== undefined && size.data.deliveries > size.data.most;
  return (
    <Form
      asked={wanted}
      onCancel={onCancel}
      canStart={size.data !== undefined && size.data.deliveries > 0 && !tooMany}
    >
      <Text fw={550}>
        {scopeWords({ ...wanted, since: null, deliveryId: null, person: null, listener: null })}
      </Text>
      <TextInput
        type="datetime-local"
        label="Received since"
        description="Empty: however long ago"
        value={since}
        onChange={(event) => setSince(event.currentTarget.value)}
      />
      <Select
        label="Listener"
        data={[{ value: '', label: 'Every listener' }, ...(listeners.data ?? [])]}
        value={listenerId ?? ''}
        onChange={(value) => setListenerId(value || null)}
        allowDeselect={false}
      />
      {listeners.isLoadingError && (
        <Problem failure={listeners.error} onRetry={() => void listeners.refetch()} />
      )}
      {size.isLoadingError ? (
        <Problem failure={size.error} onRetry={() => void size.refetch()} />
      ) : (
        <Text role="status" c={tooMany ? undefined : 'dimmed'}>
          {sizeWords(size.data)}
        </Text>
      )}
    </Form>
  );
}

function sizeWords(size: { deliveries: number; most: number } | undefined): string {
  if (size === undefined) return 'Counting…';
  if (size.deliveries > size.most) {
    return `These are more than ${size.most.toLocaleString('en-GB')}. Choose a later moment or one listener, and replay in parts.`;
  }
  return `${count(size.deliveries, 'delivery', 'deliveries')} would be looked at.`;
}

type FormProps = {
  asked: Omit<NewReplay, 'under'>;
  canStart: boolean;
  onCancel: () => void;
  children?: React.ReactNode;
};

function Form({ asked, canStart, onCancel, children }: FormProps) {
  const [under, setUnder] = useState<'now' | 'then'>('now');
  const replay = useReplay();
  const navigate = useNavigate();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!canStart) return;
    replay.mutate({ ...asked, under }, { onSuccess: ({ id }) => void navigate(`/deliveries/replays/${id}`) });
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        {children}
        <Radio.Group
          label="Field mapping"
          value={under}
          onChange={(value) => setUnder(value as 'now' | 'then')}
        >
          <Stack gap="xs" mt={6}>
            <Radio value="now" label="As it is now" description="The saved version" />
            <Radio
              value="then"
              label="As it was then"
              description="The version that the delivery's last attempt used"
            />
          </Stack>
        </Radio.Group>
        <Text c="dimmed">
          Ashby is asked anew, and you see what would change. Nothing is changed before you apply it. What a
          person typed stays, and nobody enters a workflow twice.
        </Text>
        {replay.error && <Problem failure={replay.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel}>
            Cancel
          </Button>
          <Button type="submit" loading={replay.isPending} disabled={!canStart}>
            See what would change
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
