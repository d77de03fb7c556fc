import { Alert, Button, Group, Modal, Select, SimpleGrid, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { keys } from '../../api/keys';
import type { Listener } from '../../api/types';
import { webhooksQuery } from '../../api/webhooks';
import { announce, CopyField, ListStates, Problem, StateBadge } from '../../ui';
import { CreateWebhook } from './CreateWebhook';
import { draftQuery, stagesQuery, useChangeListener } from './listener.api';
import {
  conditionOf,
  EVENTS,
  eventLabel,
  isLiveDraft,
  needsStage,
  reachedSentence,
  secretSentence,
  whatIsMissing,
} from './listener.model';
import { StageChoice } from './StageChoice';
import { useListenerDraft } from './useListenerDraft';
import { webhookOf } from './webhook.model';

type Props = { id: string; workflowName: string; onClose: () => void };

/** The endpoint answers while this is open, so that Ashby can be set up in the other tab first. */
export function AddListenerModal({ id, workflowName, onClose }: Props) {
  const draft = useQuery(draftQuery(id));
  return (
    <Modal opened onClose={onClose} title="Add listener" size="lg" closeOnClickOutside={false}>
      <ListStates query={draft} rows={6}>
        {(listener) =>
          isLiveDraft(listener, new Date()) ? (
            <DraftForm listener={listener} workflowName={workflowName} onClose={onClose} />
          ) : (
            <Ended listener={listener} onClose={onClose} />
          )
        }
      </ListStates>
    </Modal>
  );
}

function DraftForm({ listener, workflowName, onClose }: Omit<Props, 'id'> & { listener: Listener }) {
  const [choice, change] = useListenerDraft(listener.id);
  const [tried, setTried] = useState(false);
  const stages = useQuery({ ...stagesQuery, enabled: needsStage(choice.event) });
  const activate = useChangeListener(listener.id);
  const webhooks = useQuery(webhooksQuery);
  const isSetUp = webhookOf(webhooks.data?.webhooks, listener.id)?.state === 'enabled';
  const missing = whatIsMissing(choice, stages.data);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (missing !== null || !choice.event) return;
    const condition =
      needsStage(choice.event) && stages.data ? conditionOf(choice.stage, choice.orLater, stages.data) : null;
    activate.mutate(
      { action: 'activate', event: choice.event, condition },
      {
        onSuccess: () => {
          announce(`Event listener created. It takes people into ${workflowName}.`);
          onClose();
        },
      },
    );
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <Select label="Application" data={['Ashby']} value="Ashby" allowDeselect={false} />
          <Select
            label="Event"
            data={EVENTS.map(({ value, label }) => ({ value, label }))}
            value={choice.event}
            onChange={(event) => change({ event })}
            allowDeselect={false}
            error={tried && !choice.event && missing}
          />
        </SimpleGrid>
        {needsStage(choice.event) && (
          <StageChoice
            stages={stages}
            choice={choice}
            onChange={change}
            error={tried && choice.event ? missing : null}
          />
        )}
        <CreateWebhook listener={listener} event={choice.event} />
        {isSetUp ? (
          <NothingToCopy listener={listener} />
        ) : (
          <Instructions listener={listener} event={choice.event} />
        )}
        <LiveLine listener={listener} />
        {activate.error && <Problem failure={activate.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={activate.isPending}>
            Create event listener
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function Instructions({ listener, event }: { listener: Listener; event: string | null }) {
  return (
    <Stack component="ol" gap="sm" m={0} pl="lg">
      <li>
        In Ashby, open the admin settings, then Webhooks, and choose <b>New</b>. As <b>Webhook type</b> choose{' '}
        <b>{eventLabel(event)}</b>.
      </li>
      <li className="copy-step">
        Copy the secret key and paste it into Ashby's <b>Secret token</b>.
        <CopyField label="Secret key" value={listener.secretKey ?? `ends in ${listener.secretLastFour}`} />
      </li>
      <li className="copy-step">
        Copy the endpoint URL and paste it into Ashby's <b>Request URL</b>.
        <CopyField label="Endpoint URL" value={listener.endpointUrl} />
      </li>
      <li>
        Save in Ashby. Ashby calls this endpoint at once, and it shows below. Then come back and create the
        listener.
      </li>
    </Stack>
  );
}

/** For whoever wants to look, or to do it by hand after all. */
function NothingToCopy({ listener }: { listener: Listener }) {
  return (
    <Stack gap="sm">
      <Text c="dimmed">There is nothing to copy: Ashby has the secret key and the endpoint URL.</Text>
      <CopyField label="Secret key" value={listener.secretKey ?? `ends in ${listener.secretLastFour}`} />
      <CopyField label="Endpoint URL" value={listener.endpointUrl} />
    </Stack>
  );
}

function LiveLine({ listener }: { listener: Listener }) {
  const proof = secretSentence(listener);
  return (
    <Stack gap={4}>
      <div role="status" aria-live="polite">
        <StateBadge tone={listener.reachedAt && listener.warnings.length === 0 ? 'good' : 'waiting'}>
          {reachedSentence(listener)}
        </StateBadge>
        {proof && <Text c="dimmed">{proof}</Text>}
      </div>
      {listener.warnings.map((warning) => (
        <Alert key={warning} color="orange" variant="outline" p="xs">
          {warning}
        </Alert>
      ))}
      {!listener.reachedAt && (
        <Text c="dimmed">
          You may close this: the draft stays in the list for 24 hours, with the same key and URL.
        </Text>
      )}
    </Stack>
  );
}

function Ended({ listener, onClose }: { listener: Listener; onClose: () => void }) {
  const queries = useQueryClient();
  const close = () => {
    void queries.invalidateQueries({ queryKey: keys.listeners(listener.workflowId) });
    onClose();
  };
  return (
    <Stack>
      <Text>
        {listener.state === 'draft'
          ? 'This draft has ended after 24 hours. Nothing was lost: add a new listener and paste its key and URL into Ashby.'
          : 'This listener has been created already.'}
      </Text>
      <Group justify="flex-end">
        <Button onClick={close}>Back to the workflow</Button>
      </Group>
    </Stack>
  );
}
