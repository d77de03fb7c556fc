import { Anchor, Box, Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { employeeQuery } from '../../api/employees';
import type { Employee } from '../../api/types';
import { moment } from '../../ui';
import { likeness } from './match.model';

type Props = { id: string; name: string; said: Map<string, string> };

/** What tells whether a record is this person's: where it says the same as the delivery, where it does not, and what it is in. */
export function MatchRecord({ id, name, said }: Props) {
  const record = useQuery(employeeQuery(id));
  return (
    <Box style={{ overflowWrap: 'anywhere' }}>
      {record.isPending && <Skeleton h={18} w="70%" my={4} />}
      {record.isLoadingError && (
        <Text c="dimmed">The record could not be read. It can still be opened, and chosen.</Text>
      )}
      {record.data && <Facts employee={record.data} said={said} />}
      <Anchor component={Link} to={`/employees/${id}`} underline="always">
        Open {name}’s record
      </Anchor>
    </Box>
  );
}

function Facts({ employee, said }: { employee: Employee; said: Map<string, string> }) {
  const { same, different } = likeness(said, employee.fields);
  return (
    <>
      {same.length > 0 && <Text>The same in both: {same.join(', ')}.</Text>}
      {different.length > 0 && (
        <>
          <Text>Different:</Text>
          <Box component="ul" m={0} pl="md">
            {different.map(({ label, said: here, record }) => (
              <li key={label}>
                {label}: {record === null ? 'nothing' : `“${record}”`} in the record, “{here}” in this
                delivery
              </li>
            ))}
          </Box>
        </>
      )}
      <Text>
        {employee.enrollments.length === 0
          ? 'Not in any workflow.'
          : `Entered ${employee.enrollments
              .map(({ workflowName, enteredAt }) => `${workflowName} on ${moment(enteredAt)}`)
              .join(', ')}.`}
      </Text>
    </>
  );
}
