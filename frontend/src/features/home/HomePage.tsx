import { Anchor, Grid, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { Home } from '../../api/types';
import { ListStates, Page, PageHeader, Panel, StateBadge } from '../../ui';
import { Arrivals } from './Arrivals';
import { ArrivalsChart } from './ArrivalsChart';
import { Checklist } from './Checklist';
import { ConnectionNews } from './ConnectionNews';
import { DriftNews } from './DriftNews';
import { homeQuery } from './home.api';
import { isSetUp, needsAttentionSentence, waitingSentence } from './home.model';
import { MissingNews } from './MissingNews';
import { WebhookNews } from './WebhookNews';

/** What is left to set up, who came in, and what needs a person. */
export default function HomePage() {
  const home = useQuery(homeQuery);
  return (
    <Page>
      <PageHeader title="Home" lead="Who came in from Ashby, and what needs you." />
      <ListStates query={home} rows={6} rowHeight={64}>
        {(data) => <Overview home={data} />}
      </ListStates>
    </Page>
  );
}

function Overview({ home }: { home: Home }) {
  const open = home.checklist && !isSetUp(home.checklist) ? home.checklist : null;
  return (
    <Stack gap="lg">
      {home.connection && <ConnectionNews connection={home.connection} />}
      {home.webhooks && <WebhookNews alarms={home.webhooks} quiet={home.quiet ?? []} />}
      {home.missing && <MissingNews listeners={home.missing} />}
      {home.drift && <DriftNews findings={home.drift} />}
      {open && <Checklist steps={open} />}
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, md: 7 }}>
          <Arrivals arrivals={home.arrivals} />
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 5 }}>
          <Stack gap="lg">
            {home.needsAttention !== null && (
              <Attention
                count={home.needsAttention}
                waiting={waitingSentence(home.waiting ?? 0, home.connection)}
              />
            )}
            <ArrivalsChart days={home.arrivalsPerDay} />
            {home.connection && <Connection connection={home.connection} />}
          </Stack>
        </Grid.Col>
      </Grid>
    </Stack>
  );
}

function Attention({ count, waiting }: { count: number; waiting: string | null }) {
  return (
    <Panel component="section" aria-labelledby="attention">
      <Group justify="space-between" wrap="nowrap">
        <Title order={2} id="attention">
          <Anchor component={Link} to="/deliveries?outcome=needsAttention" inherit c="inherit">
            Needs attention
          </Anchor>
        </Title>
        <Text
          fz="xl"
          fw={620}
          lh={1}
          className="figures"
          style={count > 0 ? { color: 'var(--tone-bad)' } : undefined}
        >
          {count}
        </Text>
      </Group>
      <Text c="dimmed">
        {needsAttentionSentence(count)}{' '}
        {count > 0 && (
          <Anchor component={Link} to="/deliveries?outcome=needsAttention" underline="always">
            Look through {count === 1 ? 'it' : 'them'}
          </Anchor>
        )}
        {count > 0 && waiting && '.'}
        {waiting && (
          <>
            {' '}
            <Anchor component={Link} to="/deliveries?outcome=waiting" underline="always">
              {waiting}
            </Anchor>
          </>
        )}
      </Text>
    </Panel>
  );
}

function Connection({ connection }: { connection: NonNullable<Home['connection']> }) {
  const tone = connection.trouble ? 'bad' : connection.active ? 'good' : 'quiet';
  return (
    <Panel component="section" aria-labelledby="connection">
      <Group justify="space-between">
        <Title order={2} id="connection">
          Connection
        </Title>
        <StateBadge tone={tone}>{connection.active ? 'Active' : 'Not active'}</StateBadge>
      </Group>
      <Text mt={4} mb={4}>
        {connection.sentence}
      </Text>
      <Anchor component={Link} to="/settings/integrations/ashby" underline="always">
        Open the connection
      </Anchor>
    </Panel>
  );
}
