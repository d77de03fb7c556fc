import { Anchor, List, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { ledgerAddress } from '../../api/addresses';
import type { Home } from '../../api/types';
import { count, Panel } from '../../ui';
import { missingTitle } from './home.model';

type Props = { listeners: NonNullable<Home['missing']> };

/** Whom Ashby moved and did not announce: the first thing that an administrator must see. */
export function MissingNews({ listeners }: Props) {
  if (listeners.length === 0) return null;
  const people = listeners.reduce((sum, each) => sum + each.people, 0);
  return (
    <Panel component="section" aria-labelledby="missing" className="missing-news">
      <Title order={2} id="missing" mb={4}>
        {missingTitle(people)}
      </Title>
      <Text c="dimmed">
        Ashby did not call for them. Nothing was lost: look who they are and bring them in.
      </Text>
      <List size="sm" spacing={2} mt={4}>
        {listeners.map((each) => (
          <List.Item key={each.listenerId}>
            <Anchor component={Link} to={ledgerAddress(each.workflowId, each.listenerId)} underline="always">
              {`${count(each.people, 'person', 'people')} for ${each.workflowName}`}
            </Anchor>
          </List.Item>
        ))}
      </List>
    </Panel>
  );
}
