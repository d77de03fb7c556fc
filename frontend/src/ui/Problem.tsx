import { Alert, Button, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { asProblem } from '../api/http';

/** What went wrong, whether anything was lost, what to do next; with Retry where trying again can help. */
export function Problem({ failure, onRetry }: { failure: unknown; onRetry?: () => void }) {
  const problem = asProblem(failure);
  const unnamed = problem.errors.map((error) => error.message).join(' ');
  return (
    <Alert
      color="red"
      variant="outline"
      role="alert"
      icon={<IconAlertTriangle aria-hidden />}
      title={problem.title}
      className="problem"
    >
      {problem.detail && <Text>{problem.detail}</Text>}
      {!problem.detail && unnamed && <Text>{unnamed}</Text>}
      {onRetry && (
        <Button mt="sm" variant="default" onClick={onRetry}>
          Retry
        </Button>
      )}
    </Alert>
  );
}
