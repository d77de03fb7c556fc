import { Button, Grid, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import type { Workflow } from '../../api/types';
import { useIsAdministrator } from '../../app/me';
import { ConfirmButton, PageHeader, PageOfOne, Problem, StateBadge } from '../../ui';
import { Enrollments } from './Enrollments';
import { EnteringWorkflow, EnteringWorkflowForMembers } from './EnteringWorkflow';
import { NameModal } from './NameModal';
import { useChangeWorkflow, workflowQuery } from './workflows.api';

/** One workflow: how people enter it, and who did. */
export default function WorkflowPage() {
  const { id = '' } = useParams();
  const workflow = useQuery(workflowQuery(id));
  return (
    <PageOfOne
      query={workflow}
      thing="workflow"
      list={{ to: '/workflows', name: 'All workflows' }}
      rows={4}
      rowHeight={64}
      wide
    >
      {(found) => <One workflow={found} />}
    </PageOfOne>
  );
}

function One({ workflow }: { workflow: Workflow }) {
  const administrator = useIsAdministrator();
  return (
    <>
      <PageHeader
        title={workflow.name}
        aside={workflow.archived && <StateBadge tone="quiet">Archived</StateBadge>}
        actions={administrator && <Actions workflow={workflow} />}
      />
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, md: 5 }}>
          {administrator ? <EnteringWorkflow workflow={workflow} /> : <EnteringWorkflowForMembers />}
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 7 }}>
          <Enrollments workflowId={workflow.id} />
        </Grid.Col>
      </Grid>
    </>
  );
}

function Actions({ workflow }: { workflow: Workflow }) {
  const [renaming, setRenaming] = useState(false);
  const change = useChangeWorkflow(workflow);
  return (
    <>
      <Button
        variant="default"
        onClick={() => {
          change.reset();
          setRenaming(true);
        }}
      >
        Rename
      </Button>
      {workflow.archived ? (
        <Button
          variant="default"
          loading={change.isPending}
          onClick={() => change.mutate({ archived: false })}
        >
          Bring back
        </Button>
      ) : (
        <ConfirmButton
          title={`Archive ${workflow.name}?`}
          what={
            <Stack gap="xs">
              <span>Nobody enters this workflow any more, and its listeners no longer take anyone.</span>
              <span>People who are in it stay, and their records stay. You can bring it back.</span>
            </Stack>
          }
          confirm="Archive workflow"
          onConfirm={() => change.mutateAsync({ archived: true })}
        >
          Archive
        </ConfirmButton>
      )}
      {renaming ? (
        <NameModal
          title={`Rename ${workflow.name}`}
          save="Save"
          name={workflow.name}
          busy={change.isPending}
          failure={change.error}
          onClose={() => setRenaming(false)}
          onSave={(name) => change.mutate({ name }, { onSuccess: () => setRenaming(false) })}
        />
      ) : (
        change.error && workflow.archived && <Problem failure={change.error} />
      )}
    </>
  );
}
