import { Anchor, Button, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { Workflow } from '../../api/types';
import { useIsAdministrator } from '../../app/me';
import { Empty, ListStates, Page, PageHeader, Panel, StateBadge } from '../../ui';
import { NameModal } from './NameModal';
import { useCreateWorkflow, workflowsQuery } from './workflows.api';
import { enteredSentence, inOrder, listenerTone } from './workflows.model';

/** All workflows as cards. */
export default function WorkflowsPage() {
  const administrator = useIsAdministrator();
  const workflows = useQuery(workflowsQuery);
  return (
    <Page>
      <PageHeader
        title="Workflows"
        lead={
          administrator
            ? 'What people enter when Ashby says that they reached a stage, such as Offer.'
            : 'You can see who entered. To add or change a workflow, ask an administrator.'
        }
        actions={administrator && <NewWorkflow />}
      />
      <ListStates
        query={workflows}
        rows={3}
        rowHeight={128}
        isEmpty={(all) => all.length === 0}
        empty={
          <Empty title="There is no workflow yet">
            {administrator
              ? 'Choose New workflow, give it a name, then add a listener to it.'
              : 'An administrator can add one.'}
          </Empty>
        }
      >
        {(all) => (
          <SimpleGrid
            component="ul"
            cols={{ base: 1, sm: 2, lg: 3 }}
            p={0}
            m={0}
            style={{ listStyle: 'none' }}
          >
            {inOrder(all).map((workflow) => (
              <li key={workflow.id}>
                <Card workflow={workflow} />
              </li>
            ))}
          </SimpleGrid>
        )}
      </ListStates>
    </Page>
  );
}

function Card({ workflow }: { workflow: Workflow }) {
  const administrator = useIsAdministrator();
  const name = `workflow-${workflow.id}`;
  return (
    <Panel component="article" aria-labelledby={name} h="100%">
      <Stack h="100%" gap="xs">
        <Group justify="space-between">
          <Title order={2} id={name} style={{ overflowWrap: 'anywhere' }}>
            <Anchor component={Link} to={`/workflows/${workflow.id}`} inherit c="inherit">
              {workflow.name}
            </Anchor>
          </Title>
          {workflow.archived && <StateBadge tone="quiet">Archived</StateBadge>}
        </Group>
        <Text c="dimmed">{enteredSentence(workflow.enteredLast30Days)}</Text>
        {administrator && workflow.listeners.length === 0 && <Text>No listener yet</Text>}
        {workflow.listeners.map((listener) => (
          <Text
            component="div"
            key={`${listener.state} ${listener.sentence}`}
            style={{ overflowWrap: 'anywhere' }}
          >
            <StateBadge tone={listenerTone(listener.state).tone}>
              {listenerTone(listener.state).label}
            </StateBadge>
            <div>{listener.sentence}</div>
          </Text>
        ))}
        <Group mt="auto" pt="xs">
          <Button component={Link} to={`/workflows/${workflow.id}`} variant="default" aria-describedby={name}>
            {administrator ? 'Manage workflow' : 'Open workflow'}
          </Button>
        </Group>
      </Stack>
    </Panel>
  );
}

function NewWorkflow() {
  const [open, setOpen] = useState(false);
  const navigate = useNavigate();
  const create = useCreateWorkflow();
  return (
    <>
      <Button
        onClick={() => {
          create.reset();
          setOpen(true);
        }}
      >
        New workflow
      </Button>
      {open && (
        <NameModal
          title="New workflow"
          save="Create workflow"
          name=""
          busy={create.isPending}
          failure={create.error}
          onClose={() => setOpen(false)}
          onSave={(name) => create.mutate(name, { onSuccess: (made) => navigate(`/workflows/${made.id}`) })}
        />
      )}
    </>
  );
}
