import { Anchor, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { Replay } from '../../../api/types';
import { BackLink, count, Empty, ListStates, Page, PageHeader, RelativeTime, StateBadge } from '../../../ui';
import { resultWords, stateWords } from './progress.model';
import { replaysQuery } from './replay.api';
import { mappingWords, scopeWords } from './replay.model';

/** The newest replays, whoever began them. */
export default function ReplaysPage() {
  const replays = useQuery(replaysQuery);
  return (
    <Page>
      <BackLink to="/deliveries">All deliveries</BackLink>
      <PageHeader
        title="Replays"
        lead="Deliveries that were looked at once more. They are kept for seven days."
      />
      <ListStates
        query={replays}
        isEmpty={(all) => all.length === 0}
        empty={
          <Empty title="Nothing was replayed yet">
            Press Replay on a delivery, or Replay these on the list of deliveries. You see what would change
            before anything does.
          </Empty>
        }
      >
        {(all) => <Rows replays={all} />}
      </ListStates>
    </Page>
  );
}

function Rows({ replays }: { replays: Replay[] }) {
  return (
    <Table.ScrollContainer minWidth={300} type="native">
      <Table aria-label="Replays">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Deliveries</Table.Th>
            <Table.Th scope="col" visibleFrom="sm">
              Begun
            </Table.Th>
            <Table.Th scope="col">State</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {replays.map((replay) => (
            <Row key={replay.id} replay={replay} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Row({ replay }: { replay: Replay }) {
  const { tone, words } = stateWords(replay);
  return (
    <Table.Tr>
      <Table.Td className="person">
        <Anchor component={Link} to={`/deliveries/replays/${replay.id}`} fw={550}>
          {scopeWords(replay.scope)}
        </Anchor>
        <Text c="dimmed" fz="xs">
          {count(replay.counts.deliveries, 'delivery', 'deliveries')}, {mappingWords(replay)};{' '}
          {resultWords(replay)}
        </Text>
      </Table.Td>
      <Table.Td visibleFrom="sm">
        <RelativeTime at={replay.startedAt} /> by {replay.startedBy}
      </Table.Td>
      <Table.Td>
        <StateBadge tone={tone}>{words}</StateBadge>
      </Table.Td>
    </Table.Tr>
  );
}
