import { Anchor, Table, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import type { EnrollmentRow } from '../../api/types';
import { announce, Empty, Missing, PagedList, Panel, plainDate, RelativeTime } from '../../ui';
import { enrollmentsQuery } from './workflows.api';
import { newcomers } from './workflows.model';

/** Who is in the workflow, newest first; whoever enters meanwhile appears on top. */
export function Enrollments({ workflowId }: { workflowId: string }) {
  const enrollments = useInfiniteQuery(enrollmentsQuery(workflowId));
  const rows = enrollments.data?.pages.flatMap((page) => page.items);
  useNewcomersAnnounced(rows);
  return (
    <Panel component="section" aria-labelledby="enrollments">
      <Title order={2} id="enrollments" mb="sm">
        Enrollments
      </Title>
      <PagedList
        list={enrollments}
        rows={5}
        empty={
          <Empty title="Nobody has entered yet">
            People appear here by themselves when a listener takes them in. There is no need to reload.
          </Empty>
        }
      >
        {(loaded) => (
          <Table.ScrollContainer minWidth={280} type="native">
            <Table aria-labelledby="enrollments">
              <Table.Thead>
                <Table.Tr>
                  <Table.Th scope="col">Person</Table.Th>
                  <Table.Th scope="col" visibleFrom="sm">
                    Job title
                  </Table.Th>
                  <Table.Th scope="col" visibleFrom="sm">
                    Starts
                  </Table.Th>
                  <Table.Th scope="col">Entered</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {loaded.map((row) => (
                  <Table.Tr key={row.id}>
                    <Table.Td>
                      <Anchor component={Link} to={`/employees/${row.employeeId}`} fw={550}>
                        {row.name}
                      </Anchor>
                      <Text c="dimmed" fz="xs" hiddenFrom="sm">
                        {[row.jobTitle, row.startDate && `starts ${plainDate(row.startDate)}`]
                          .filter(Boolean)
                          .join(' · ')}
                      </Text>
                    </Table.Td>
                    <Table.Td visibleFrom="sm">{row.jobTitle ?? <Missing />}</Table.Td>
                    <Table.Td className="figures" visibleFrom="sm">
                      {row.startDate ? plainDate(row.startDate) : <Missing />}
                    </Table.Td>
                    <Table.Td>
                      <RelativeTime at={row.enteredAt} />
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        )}
      </PagedList>
    </Panel>
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
