import { Alert, Button, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { Delivery, DeliveryProblem } from '../../api/types';
import { mending, mendingHint } from './deliveries.model';

const asSentence = (words: string) => (/[.!?]$/.test(words) ? words : `${words}.`);

/** What stands in the way, in words, and the way to where it is mended. */
export function ProblemBox({ problem, delivery }: { problem: DeliveryProblem; delivery: Delivery }) {
  const mend = mending(problem, delivery.employeeId);
  const hint = mendingHint(problem);
  return (
    <Alert color="red" variant="outline" icon={<IconAlertTriangle aria-hidden />} className="problem">
      <Text>{asSentence(problem.message)}</Text>
      {hint && <Text>{hint}</Text>}
      {mend && (
        <Button component={Link} to={mend.to} variant="default" mt="xs">
          {mend.label}
        </Button>
      )}
    </Alert>
  );
}
