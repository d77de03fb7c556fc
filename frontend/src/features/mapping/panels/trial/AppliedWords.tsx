import { Alert, Anchor, List, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { Applied } from '../../../../api/types';
import { appliedWords, type ChangedPerson } from './trial.model';

type Props = { applied: { done: Applied; people: readonly ChangedPerson[] } | null };

/** What applying did: to whom, with the way to their records, and whom it skipped and why. */
export function AppliedWords({ applied }: Props) {
  if (!applied) return null;
  const { done, people } = applied;
  return (
    <Alert
      variant="outline"
      color={done.skipped.length === 0 ? 'green' : 'yellow'}
      title={appliedWords(done)}
      mb="sm"
    >
      {people.length > 0 && (
        <>
          <Text>Where each value came from, and what it was before, stands in the record:</Text>
          <ul className="people" aria-label="Updated">
            {people.map(({ applicationId, employeeId, name }) => (
              <li key={applicationId}>
                <Anchor component={Link} to={`/employees/${employeeId}`} className="person-link">
                  {name}
                </Anchor>
              </li>
            ))}
          </ul>
        </>
      )}
      {done.skipped.length > 0 && (
        <List size="sm" aria-label="Skipped">
          {done.skipped.map(({ applicationId, name, reason }) => (
            <List.Item key={applicationId}>
              {name}: {reason}
            </List.Item>
          ))}
        </List>
      )}
    </Alert>
  );
}
