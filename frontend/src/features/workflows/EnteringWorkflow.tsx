import { Button, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Workflow } from '../../api/types';
import { ListStates, Panel, Problem } from '../../ui';
import { AddListenerModal } from './AddListenerModal';
import { LeftWebhooks } from './LeftWebhooks';
import { ListenerCard } from './ListenerCard';
import { listenersQuery, useDraftListener } from './listener.api';
import { listed } from './listener.model';
import { NotKnown } from './NotKnown';

/** The listeners of a workflow, and the door to another one. */
export function EnteringWorkflow({ workflow }: { workflow: Workflow }) {
  const listeners = useQuery(listenersQuery(workflow.id));
  const draft = useDraftListener(workflow.id);
  const [open, setOpen] = useState<string | null>(null);
  const add = () => draft.mutate(undefined, { onSuccess: (made) => setOpen(made.id) });
  return (
    <Panel component="section" aria-labelledby="entering">
      <Stack gap="sm">
        <Title order={2} id="entering">
          Entering the workflow
        </Title>
        {workflow.archived ? (
          <Text c="dimmed">
            This workflow is archived: nobody enters it. Bring it back to add a listener.
          </Text>
        ) : (
          <Button style={{ alignSelf: 'flex-start' }} loading={draft.isPending} onClick={add}>
            Add listener
          </Button>
        )}
        {draft.error && <Problem failure={draft.error} onRetry={add} />}
        <ListStates
          query={listeners}
          rows={2}
          rowHeight={120}
          isEmpty={(all) => listed(all).length === 0}
          empty={
            <Text c="dimmed">
              No listener yet. A listener waits for a stage change in Ashby and takes that person into this
              workflow.
            </Text>
          }
        >
          {(all) => (
            <>
              <NotKnown />
              <Stack component="ul" gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
                {listed(all).map((listener) => (
                  <ListenerCard
                    key={listener.id}
                    listener={listener}
                    workflowName={workflow.name}
                    onContinue={() => setOpen(listener.id)}
                  />
                ))}
              </Stack>
            </>
          )}
        </ListStates>
        <LeftWebhooks workflowId={workflow.id} />
      </Stack>
      {open && <AddListenerModal id={open} workflowName={workflow.name} onClose={() => setOpen(null)} />}
    </Panel>
  );
}

export function EnteringWorkflowForMembers() {
  return (
    <Panel component="section" aria-labelledby="entering">
      <Title order={2} id="entering" mb="xs">
        Entering the workflow
      </Title>
      <Text c="dimmed">
        Listeners are for administrators. If somebody is missing here, or should not be here, ask an
        administrator.
      </Text>
    </Panel>
  );
}
