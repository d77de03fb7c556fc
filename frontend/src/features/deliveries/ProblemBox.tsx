import { Alert, Button, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { Delivery, DeliveryProblem } from '../../api/types';
import { mending } from './deliveries.model';

/** What stands in the way, in words, and the way to where it is mended. */
export function ProblemBox({ problem, delivery }: { problem: DeliveryProblem; delivery: Delivery }) {
  const mend = mending(problem, delivery.employeeId);
  return (
    <Alert color="red" variant="outline" icon={<IconAlertTriangle aria-hidden />} className="problem">
      <Text>{problem.message}</Text>
      {mend && (
        <Button component={Link} to={mend.to} variant="default" mt="xs" mih={44}>
          {mend.label}
        </Button>
      )}
    </Alert>
  );
}
