import { Anchor, List, Title } from '@mantine/core';
import { Link } from 'react-router';
import { Panel } from '../../ui';
import { driftTitle } from './home.model';

const MOST = 3;

/** What changed in Ashby under the mapping and the listeners: told where an administrator looks first. */
export function DriftNews({ findings }: { findings: readonly string[] }) {
  if (findings.length === 0) return null;
  const more = findings.length - MOST;
  return (
    <Panel component="section" aria-labelledby="drift" className="drift-news">
      <Title order={2} id="drift" mb={4}>
        {driftTitle(findings.length)}
      </Title>
      <List size="sm" spacing={2} mb={4}>
        {findings.slice(0, MOST).map((message) => (
          <List.Item key={message}>{message}</List.Item>
        ))}
        {more > 0 && <List.Item>And {more} more.</List.Item>}
      </List>
      <Anchor component={Link} to="/settings/integrations/ashby/field-mapping" underline="always">
        Mend it in the field mapping
      </Anchor>
    </Panel>
  );
}
