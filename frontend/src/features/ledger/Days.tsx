import { Table, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ListStates, Panel, plainDate } from '../../ui';
import { daysQuery } from './ledger.api';

/** The same numbers by the day on which people entered, in UTC as Ashby tells it. */
export function Days({ listenerId }: { listenerId: string }) {
  const days = useQuery(daysQuery(listenerId));
  if (days.data?.length === 0) return null;
  return (
    <Panel component="section" aria-labelledby="days">
      <Title order={2} id="days" mb="xs">
        By day
      </Title>
      <ListStates query={days} rows={4}>
        {(all) => (
          <Table.ScrollContainer minWidth={300} type="native">
            <Table aria-labelledby="days">
              <Table.Thead>
                <Table.Tr>
                  <Table.Th scope="col">Day</Table.Th>
                  {['Should', 'Enrolled', 'Missing'].map((head) => (
                    <Table.Th key={head} scope="col" ta="right">
                      {head}
                    </Table.Th>
                  ))}
                  <Table.Th scope="col" ta="right" visibleFrom="sm">
                    Explained
                  </Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {all.map((day) => (
                  <Table.Tr key={day.date}>
                    <Table.Th scope="row" className="tight">
                      {plainDate(day.date)}
                    </Table.Th>
                    {[day.expected, day.present, day.missing].map((number, index) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: the columns have an order and no other name
                      <Table.Td key={index} ta="right" className="figures">
                        {number}
                      </Table.Td>
                    ))}
                    <Table.Td ta="right" className="figures" visibleFrom="sm">
                      {day.explained + day.waiting}
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        )}
      </ListStates>
    </Panel>
  );
}
