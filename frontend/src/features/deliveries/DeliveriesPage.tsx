import { Anchor, Button, Table, Tabs, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { DeliveryRow } from '../../api/types';
import { Empty, ListStates, Page, PageHeader, RelativeTime } from '../../ui';
import { deliveriesQuery } from './deliveries.api';
import { type OutcomeTab, TABS, tabOf } from './deliveries.model';
import { OutcomeWords } from './OutcomeWords';

/** Everything that Ashby told us, by outcome and by person. */
export default function DeliveriesPage() {
  const [params, setParams] = useSearchParams();
  const tab = tabOf(params.get('outcome'));
  const search = params.get('search') ?? '';
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
      <PageHeader title="Deliveries" lead="What Ashby told us, and what became of it." />
      <SearchByPerson value={search} onChange={(value) => put('search', value)} />
      <Tabs value={tab} onChange={(value) => put('outcome', value === 'all' ? '' : (value ?? ''))} mt="md">
        <Tabs.List aria-label="Outcome">
          {TABS.map(({ value, label }) => (
            <Tabs.Tab key={value} value={value} mih={44}>
              {label}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {TABS.map(({ value }) => (
          <Tabs.Panel key={value} value={value} pt="md">
            {value === tab && <List tab={tab} search={search} />}
          </Tabs.Panel>
        ))}
      </Tabs>
    </Page>
  );
}

function SearchByPerson({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const [text, setText] = useState(value);
  const [settled] = useDebouncedValue(text.trim(), 250);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what the person typed may change the address
  useEffect(() => {
    if (settled !== value) onChange(settled);
  }, [settled]);
  return (
    <TextInput
      label="Search by person"
      type="search"
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      leftSection={<IconSearch size={16} aria-hidden />}
      maw={360}
      size="md"
      autoComplete="off"
    />
  );
}

function List({ tab, search }: { tab: OutcomeTab; search: string }) {
  const deliveries = useInfiniteQuery({ ...deliveriesQuery(tab, search), placeholderData: keepPreviousData });
  const rows = deliveries.data?.pages.flatMap((page) => page.items) ?? [];
  const { empty, hint } = TABS.find((known) => known.value === tab) ?? { empty: '', hint: '' };
  return (
    <ListStates
      query={deliveries}
      rows={8}
      isEmpty={() => rows.length === 0}
      empty={
        search ? (
          <Empty title={`Nobody found for “${search}”`}>Try a part of the name, or look under All.</Empty>
        ) : (
          <Empty title={empty}>{hint}</Empty>
        )
      }
    >
      {() => (
        <>
          <Rows rows={rows} />
          {deliveries.hasNextPage && (
            <Button
              mt="sm"
              mih={44}
              variant="default"
              loading={deliveries.isFetchingNextPage}
              onClick={() => void deliveries.fetchNextPage()}
            >
              Load more
            </Button>
          )}
        </>
      )}
    </ListStates>
  );
}

function Rows({ rows }: { rows: DeliveryRow[] }) {
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
              <Table.Td style={{ overflowWrap: 'anywhere' }}>
                <Anchor component={Link} to={`/deliveries/${row.id}`} fw={550}>
                  {row.person || 'Unknown person'}
                </Anchor>
                <Text c="dimmed" hiddenFrom="md" fz="xs">
                  {row.said}
                </Text>
              </Table.Td>
              <Table.Td visibleFrom="md">{row.said}</Table.Td>
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
