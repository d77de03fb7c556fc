import { Anchor, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import type { Home } from '../../api/types';
import { Panel } from '../../ui';
import { connectionNews } from './home.model';

type Props = { connection: NonNullable<Home['connection']> };

/** What stops everybody at once, and needs an administrator. */
export function ConnectionNews({ connection }: Props) {
  const news = connectionNews(connection);
  if (!news) return null;
  return (
    <Panel component="section" aria-labelledby="stopped" className="missing-news">
      <Title order={2} id="stopped" mb={4}>
        {news.title}
      </Title>
      <Text>{news.why}</Text>
      <Text c="dimmed">Nothing is lost: what Ashby sends is kept and waits.</Text>
      <Anchor component={Link} to="/settings/integrations/ashby" underline="always">
        {news.go}
      </Anchor>
    </Panel>
  );
}
