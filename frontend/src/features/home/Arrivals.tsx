import { Anchor, Stack, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import type { Arrival } from '../../api/types';
import { Panel, RelativeTime } from '../../ui';

/** Who came in, when, into what; newest first. */
export function Arrivals({ arrivals }: { arrivals: Arrival[] }) {
  return (
    <Panel component="section" aria-labelledby="arrivals">
      <Title order={2} id="arrivals" mb="xs">
        Arrivals
      </Title>
      {arrivals.length === 0 ? (
        <Text c="dimmed">
          Nobody has arrived yet. As soon as a candidate enters a stage that a listener waits for, they appear
          here.
        </Text>
      ) : (
        <Stack component="ul" gap={0} m={0} p={0} style={{ listStyle: 'none' }}>
          {arrivals.map((arrival) => (
            <li key={arrival.enrollmentId} className="arrival">
              <Anchor component={Link} to={`/employees/${arrival.employeeId}`} fw={550}>
                {arrival.name}
              </Anchor>
              <Anchor component={Link} to={`/workflows/${arrival.workflowId}`} c="dimmed">
                {arrival.workflowName}
              </Anchor>
              <Text c="dimmed" component="div">
                <RelativeTime at={arrival.enteredAt} />
              </Text>
            </li>
          ))}
        </Stack>
      )}
    </Panel>
  );
}
