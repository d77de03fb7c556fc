import { Anchor, Table, Tabs, Text } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { DeliveryRow } from '../../api/types';
import { Empty, Page, PagedList, PageHeader, RelativeTime, SearchField, useTabInSight } from '../../ui';
import { WorkList } from './attention/WorkList';
import { deliveriesQuery } from './deliveries.api';
import { type OutcomeTab, TABS, tabOf } from './deliveries.model';
import { OutcomeWords } from './OutcomeWords';
import { usePlace } from './place';
import { ReplayMany } from './replay/ReplayButtons';

/** Everything that Ashby told us, by outcome and by person. */
export default function DeliveriesPage() {
  const [params, setParams] = useSearchParams();
  const tab = tabOf(params.get('outcome'));
  const search = params.get('search') ?? '';
  const tabs = useTabInSight(tab);
  const put = (name: string, value: string) =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        if (value) next.set(name, value);
        else next.delete(name);
        return next;
      },
      { replace: true },
    );
  return (
    <Page wide>
      <PageHeader
        title="Deliveries"
        lead="What Ashby told us, and what became of it."
        actions={<ReplayMany outcome={tab} search={search} />}
      />
      <SearchField label="Search by person" value={search} onChange={(value) => put('search', value)} />
      <Tabs value={tab} onChange={(value) => put('outcome', value === 'all' ? '' : (value ?? ''))} mt="md">
        <Tabs.List ref={tabs} aria-label="Outcome">
          {TABS.map(({ value, label }) => (
            <Tabs.Tab key={value} value={value}>
              {label}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {TABS.map(({ value, empty, hint }) => (
          <Tabs.Panel key={value} value={value} pt="md">
            {value === tab && (
              <Listed tab={tab} search={search} empty={<Empty title={empty}>{hint}</Empty>} />
            )}
          </Tabs.Panel>
        ))}
      </Tabs>
    </Page>
  );
}

type ListProps = { tab: OutcomeTab; search: string; empty: ReactNode };

/** What needs attention is a work list, grouped by what mends it. */
function Listed(props: ListProps) {
  return props.tab === 'needsAttention' ? <WorkList {...props} /> : <List {...props} />;
}

function List({ tab, search, empty }: ListProps) {
  const list = useInfiniteQuery({ ...deliveriesQuery(tab, search), placeholderData: keepPreviousData });
  return (
    <PagedList list={list} search={search} empty={empty}>
      {(rows) => <Rows rows={rows} />}
    </PagedList>
  );
}

function Rows({ rows }: { rows: DeliveryRow[] }) {
  const place = usePlace();
  return (
    <Table.ScrollContainer minWidth={320} type="native">
      <Table aria-label="Deliveries">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Person</Table.Th>
            <Table.Th scope="col" visibleFrom="md">
              What Ashby said
            </Table.Th>
            <Table.Th scope="col" visibleFrom="sm">
              Workflow
            </Table.Th>
            <Table.Th scope="col" visibleFrom="sm">
              Received
            </Table.Th>
            <Table.Th scope="col">Outcome</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.id}>
              <Table.Td className="person">
                <Anchor component={Link} to={`/deliveries/${row.id}`} state={place} fw={550}>
                  {row.person || 'Unknown person'}
                </Anchor>
                <Text c="dimmed" hiddenFrom="md" fz="xs">
                  {row.said}
                </Text>
                <Text c="dimmed" hiddenFrom="sm" fz="xs" component="div">
                  <RelativeTime at={row.receivedAt} />
                </Text>
              </Table.Td>
              <Table.Td visibleFrom="md" className="tight">
                {row.said}
              </Table.Td>
              <Table.Td visibleFrom="sm">{row.workflowName}</Table.Td>
              <Table.Td visibleFrom="sm">
                <RelativeTime at={row.receivedAt} />
              </Table.Td>
              <Table.Td>
                <OutcomeWords row={row} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
