import { Alert, List } from '@mantine/core';
import type { Applied } from '../../../../api/types';
import { appliedWords } from './trial.model';

/** What applying did, with those whom it skipped and why. */
export function AppliedWords({ applied }: { applied: Applied | null }) {
  if (!applied) return null;
  const { skipped } = applied;
  return (
    <Alert
      variant="outline"
      color={skipped.length === 0 ? 'green' : 'yellow'}
      title={appliedWords(applied)}
      mb="sm"
    >
      {skipped.length > 0 && (
        <List size="sm">
          {skipped.map(({ applicationId, name, reason }) => (
            <List.Item key={applicationId}>
              {name}: {reason}
            </List.Item>
          ))}
        </List>
      )}
    </Alert>
  );
}
