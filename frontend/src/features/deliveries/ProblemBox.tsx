import { Alert, Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle, IconExternalLink } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { Delivery, DeliveryProblem } from '../../api/types';
import { mendElsewhere, mendedInAshby, mendingHint } from './deliveries.model';

const asSentence = (words: string) => (/[.!?]$/.test(words) ? words : `${words}.`);

/** What stands in the way, in words, and the way to where it is mended. */
export function ProblemBox({ problem, delivery }: { problem: DeliveryProblem; delivery: Delivery }) {
  const mend = mendElsewhere(problem);
  const inAshby = mendedInAshby(problem) ? delivery.ashbyUrl : null;
  const hint = mendingHint(problem);
  return (
    <Alert color="red" variant="outline" icon={<IconAlertTriangle aria-hidden />} className="problem">
      <Text>{asSentence(problem.message)}</Text>
      {hint && <Text>{hint}</Text>}
      {(mend || inAshby) && (
        <Group gap="xs" mt="xs">
          {inAshby && (
            <Button
              component="a"
              href={inAshby}
              target="_blank"
              rel="noreferrer"
              variant="default"
              rightSection={<IconExternalLink size={16} aria-hidden />}
            >
              Open in Ashby
            </Button>
          )}
          {mend && (
            <Button component={Link} to={mend.to} variant="default">
              {mend.label}
            </Button>
          )}
        </Group>
      )}
    </Alert>
  );
}
