import { Tabs } from '@mantine/core';
import { Outlet, useLocation, useNavigate } from 'react-router';
import { Breadcrumb, Page, PageHeader, StateBadge } from '../../ui';
import { useConnection } from './connection.api';
import { stateOf } from './connection.model';

const root = '/settings/integrations/ashby';

/** Settings > Integrations > Ashby: its state, and the two tabs. */
export default function AshbyPage() {
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const connection = useConnection();
  const tab = pathname.startsWith(`${root}/field-mapping`) ? 'field-mapping' : 'connection';
  const state = connection.data && stateOf(connection.data);
  return (
    <Page wide>
      <Breadcrumb
        steps={[
          { label: 'Settings', to: '/settings' },
          { label: 'Integrations', to: '/settings' },
          { label: 'Ashby' },
        ]}
      />
      <PageHeader title="Ashby" actions={state && <StateBadge tone={state.tone}>{state.words}</StateBadge>} />
      <Tabs
        value={tab}
        onChange={(value) => void navigate(value === 'field-mapping' ? `${root}/field-mapping` : root)}
        activateTabWithKeyboard={false}
        keepMounted={false}
      >
        <Tabs.List aria-label="Ashby" mb="md">
          <Tabs.Tab value="connection">Connection</Tabs.Tab>
          <Tabs.Tab value="field-mapping">Inbound field mapping</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="connection">
          <Outlet />
        </Tabs.Panel>
        <Tabs.Panel value="field-mapping">
          <Outlet />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
