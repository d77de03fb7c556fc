import { Anchor, Button, Paper, Table, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import type { EnrollmentRow } from '../../api/types';
import { announce, Empty, ListStates, plainDate, RelativeTime } from '../../ui';
import { enrollmentsQuery } from './workflows.api';
import { newcomers } from './workflows.model';

/** Who is in the workflow, newest first; whoever enters meanwhile appears on top. */
export function Enrollments({ workflowId }: { workflowId: string }) {
  const enrollments = useInfiniteQuery(enrollmentsQuery(workflowId));
  const rows = enrollments.data?.pages.flatMap((page) => page.items);
  useNewcomersAnnounced(rows);
  return (
    <Paper component="section" aria-labelledby="enrollments">
      <Title order={2} id="enrollments" mb="sm">
        Enrollments
      </Title>
      <ListStates
        query={enrollments}
        isEmpty={() => rows?.length === 0}
        empty={
          <Empty title="Nobody has entered yet">
            People appear here by themselves when a listener takes them in. There is no need to reload.
          </Empty>
        }
      >
        {() => (
          <>
            <Table.ScrollContainer minWidth={460} type="native">
              <Table aria-labelledby="enrollments">
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th scope="col">Person</Table.Th>
                    <Table.Th scope="col">Job title</Table.Th>
                    <Table.Th scope="col">Starts</Table.Th>
                    <Table.Th scope="col">Entered</Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {rows?.map((row) => (
                    <Table.Tr key={row.id}>
                      <Table.Td>
                        <Anchor component={Link} to={`/employees/${row.employeeId}`} fw={550}>
                          {row.name}
                        </Anchor>
                      </Table.Td>
                      <Table.Td>{row.jobTitle ?? '—'}</Table.Td>
                      <Table.Td style={{ whiteSpace: 'nowrap' }}>
                        {row.startDate ? plainDate(row.startDate) : '—'}
                      </Table.Td>
                      <Table.Td>
                        <RelativeTime at={row.enteredAt} />
                      </Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </Table.ScrollContainer>
            {enrollments.hasNextPage && (
              <Button
                mt="sm"
                mih={44}
                variant="default"
                loading={enrollments.isFetchingNextPage}
                onClick={() => void enrollments.fetchNextPage()}
              >
                Load more
              </Button>
            )}
          </>
        )}
      </ListStates>
    </Paper>
  );
}

function useNewcomersAnnounced(rows: EnrollmentRow[] | undefined) {
  const known = useRef<EnrollmentRow[]>(undefined);
  useEffect(() => {
    if (!rows) return;
    const sentence = newcomers(known.current, rows);
    if (sentence) announce(sentence);
    known.current = rows;
  }, [rows]);
}
