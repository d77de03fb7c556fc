import { Anchor, Button, Grid, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { employeeQuery } from '../../api/employees';
import type { Employee } from '../../api/types';
import { useIsAdministrator } from '../../app/me';
import { PageHeader, PageOfOne, Panel, RelativeTime } from '../../ui';
import { EditEmployee } from './EditEmployee';
import { FieldList } from './FieldList';

/** One person: each value and where it came from, what they are in, and what happened to the record. */
export default function EmployeePage() {
  const { id = '' } = useParams();
  const employee = useQuery(employeeQuery(id));
  return (
    <PageOfOne query={employee} thing="employee" list={{ to: '/employees', name: 'All employees' }} rows={10}>
      {(found) => <Detail employee={found} />}
    </PageOfOne>
  );
}

function Detail({ employee }: { employee: Employee }) {
  const administrator = useIsAdministrator();
  const [editing, setEditing] = useState(false);
  return (
    <>
      <PageHeader
        title={employee.name}
        lead={
          administrator
            ? undefined
            : 'Some fields are for administrators only. If something is wrong here, ask an administrator.'
        }
        actions={
          <>
            {employee.ashbyUrl && (
              <Button
                component="a"
                href={employee.ashbyUrl}
                target="_blank"
                rel="noreferrer"
                variant="default"
              >
                Open in Ashby
              </Button>
            )}
            {administrator && !editing && <Button onClick={() => setEditing(true)}>Edit</Button>}
          </>
        }
      />
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, md: 8 }}>
          <Panel component="section" aria-labelledby="fields">
            <Title order={2} id="fields" mb="sm">
              Employee record
            </Title>
            {editing ? (
              <EditEmployee employee={employee} onDone={() => setEditing(false)} />
            ) : (
              <FieldList fields={employee.fields} />
            )}
          </Panel>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 4 }}>
          <Stack gap="lg">
            <Enrollments enrollments={employee.enrollments} />
            {administrator && <History history={employee.history} />}
          </Stack>
        </Grid.Col>
      </Grid>
    </>
  );
}

function Enrollments({ enrollments }: { enrollments: Employee['enrollments'] }) {
  return (
    <Panel component="section" aria-labelledby="enrollments">
      <Title order={2} id="enrollments" mb="xs">
        Enrollments
      </Title>
      {enrollments.length === 0 ? (
        <Text c="dimmed">In no workflow yet.</Text>
      ) : (
        <Stack component="ul" gap={0} m={0} p={0} style={{ listStyle: 'none' }}>
          {enrollments.map((enrollment) => (
            <Text
              component="li"
              key={`${enrollment.workflowId} ${enrollment.applicationId}`}
              mih={44}
              py={10}
            >
              <Anchor component={Link} to={`/workflows/${enrollment.workflowId}`} underline="always">
                {enrollment.workflowName}
              </Anchor>
              , <RelativeTime at={enrollment.enteredAt} prefix="entered" />
              {enrollment.deliveryId && (
                <>
                  {' · '}
                  <Anchor
                    component={Link}
                    to={`/deliveries/${enrollment.deliveryId}`}
                    underline="always"
                    inherit
                    aria-label={`Delivery that enrolled them in ${enrollment.workflowName}`}
                  >
                    Delivery
                  </Anchor>
                </>
              )}
            </Text>
          ))}
        </Stack>
      )}
    </Panel>
  );
}

function History({ history }: { history: Employee['history'] }) {
  return (
    <Panel component="section" aria-labelledby="history">
      <Title order={2} id="history" mb="xs">
        History
      </Title>
      {history.length === 0 ? (
        <Text c="dimmed">Nothing has changed since the record was made.</Text>
      ) : (
        <Stack component="ol" gap={0} m={0} p={0} style={{ listStyle: 'none' }}>
          {history.map((entry) => (
            <Text component="li" key={`${entry.at} ${entry.sentence}`} py={8}>
              {entry.sentence}{' '}
              <Text span c="dimmed">
                <RelativeTime at={entry.at} />
              </Text>
            </Text>
          ))}
        </Stack>
      )}
    </Panel>
  );
}
