import { List, Text, Title } from '@mantine/core';
import { Panel } from '../../ui';

/** How to make a key in Ashby, in four lines, with the permissions to tick. */
export function HowToMakeAKey() {
  return (
    <Panel component="section" aria-labelledby="how-to-key" bg="var(--surface)">
      <Title order={2} id="how-to-key" mb="sm">
        How to make a key
      </Title>
      <List type="ordered" spacing={8}>
        <List.Item>In Ashby, open Admin, Integrations, API Keys, and make a new key.</List.Item>
        <List.Item>
          Tick <b>read</b> for Candidates, Jobs, Interviews, Offers, Organization, Hiring process metadata and
          API keys.
        </List.Item>
        <List.Item>
          Tick <b>write</b> for API keys too, if Stagedoor shall create and repair the webhooks for you.
        </List.Item>
        <List.Item>Allow access to confidential jobs and to private fields, if you use them.</List.Item>
        <List.Item>Copy the key, paste it here, and save.</List.Item>
      </List>
      <Text c="dimmed" mt="sm" fz="xs">
        Ashby shows a key only once. Stagedoor reads candidates and changes nothing about them.
      </Text>
    </Panel>
  );
}
