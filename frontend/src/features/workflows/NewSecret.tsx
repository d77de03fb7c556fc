import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Listener } from '../../api/types';
import { webhooksQuery } from '../../api/webhooks';
import { CopyField, Problem } from '../../ui';
import { useChangeListener } from './listener.api';
import { WebhookNote } from './WebhookNote';
import { isLookedAfter, webhookOf } from './webhook.model';

/** Makes another secret key and shows it this one time. */
export function NewSecret({ listener, describedBy }: { listener: Listener; describedBy: string }) {
  const [open, setOpen] = useState(false);
  const change = useChangeListener(listener.id);
  const secret = change.data?.secretKey;
  const { data } = useQuery(webhooksQuery);
  const webhook = webhookOf(data?.webhooks, listener.id);
  const byItself = isLookedAfter(webhook);
  const close = () => {
    setOpen(false);
    change.reset();
  };
  return (
    <>
      <Button variant="default" aria-describedby={describedBy} onClick={() => setOpen(true)}>
        New secret
      </Button>
      <Modal opened={open} onClose={close} title="New secret" closeOnClickOutside={!secret}>
        <Stack>
          {secret ? (
            <>
              <Text>
                {byItself
                  ? 'Stagedoor gives it to Ashby itself. It is shown this one time, should you want to do it by hand.'
                  : 'Copy it now: it is shown this one time. In Ashby, open this webhook, paste it as the Secret token and save.'}
              </Text>
              {byItself && webhook && <WebhookNote webhook={webhook} />}
              <CopyField label="Secret key" value={secret} />
              <Text c="dimmed">
                {byItself
                  ? 'The old secret stays valid until Ashby has the new one, and a day longer at most. Nothing gets lost meanwhile.'
                  : 'The old secret stays valid until Ashby has used the new one, or for a day. Nothing gets lost meanwhile.'}
              </Text>
            </>
          ) : (
            <Text>
              {`The present secret ends in ${listener.secretLastFour}. ${byItself ? 'Stagedoor gives a new one to Ashby itself. The old one stays valid until Ashby has it.' : 'A new one is shown once. The old one stays valid until Ashby has used the new one, or for a day.'}`}
            </Text>
          )}
          {change.error && <Problem failure={change.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {secret ? 'Done' : 'Cancel'}
            </Button>
            {!secret && (
              <Button loading={change.isPending} onClick={() => change.mutate({ action: 'newSecret' })}>
                Make a new secret
              </Button>
            )}
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
