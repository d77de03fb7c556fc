import { Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ListStates, Panel, plainDate } from '../../ui';
import { daysQuery } from './ledger.api';
import { type Day, dayNumbers, NUMBERS } from './ledger.model';

/** The same numbers by the day on which people entered. */
export function Days({ listenerId }: { listenerId: string }) {
  const days = useQuery(daysQuery(listenerId));
  if (days.data?.length === 0) return null;
  return (
    <Panel component="section" aria-labelledby="days">
      <Title order={2} id="days" mb={4}>
        By day
      </Title>
      <Text c="dimmed" mb="xs">
        The day on which they entered, in UTC: near midnight it may be another day than yours.
      </Text>
      <ListStates query={days} rows={4}>
        {(all) => (
          <Table aria-labelledby="days" className="ledger-days">
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col" visibleFrom="sm">
                  Day
                </Table.Th>
                {NUMBERS.map(({ key, short }) => (
                  <Table.Th key={key} scope="col" ta="right">
                    {short}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            {all.map((day) => (
              <Rows key={day.date ?? 'earlier'} day={day} />
            ))}
          </Table>
        )}
      </ListStates>
    </Panel>
  );
}

/** On a phone the day stands above its numbers: so all of them are seen, and add up. */
function Rows({ day }: { day: Day }) {
  const name = day.date === null ? 'Earlier, or day not known' : plainDate(day.date);
  return (
    <Table.Tbody>
      <Table.Tr hiddenFrom="sm" className="ledger-day">
        <Table.Th scope="rowgroup" colSpan={NUMBERS.length}>
          {name}
        </Table.Th>
      </Table.Tr>
      <Table.Tr>
        <Table.Th scope="row" visibleFrom="sm">
          {name}
        </Table.Th>
        {dayNumbers(day).map(({ key, number }) => (
          <Table.Td key={key} ta="right" className="figures">
            {number.toLocaleString('en-GB')}
          </Table.Td>
        ))}
      </Table.Tr>
    </Table.Tbody>
  );
}
