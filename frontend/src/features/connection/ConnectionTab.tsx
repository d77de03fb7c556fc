import { Stack } from '@mantine/core';
import { ListStates, Panel } from '../../ui';
import { ConnectionForm } from './ConnectionForm';
import { useConnection } from './connection.api';
import { HowToMakeAKey } from './HowToMakeAKey';
import { KeyReport } from './KeyReport';
import { WaitingDeliveries } from './WaitingDeliveries';

/** Settings > Integrations > Ashby, tab Connection. */
export default function ConnectionTab() {
  const connection = useConnection();
  return (
    <div className="two-columns">
      <ListStates query={connection} rows={4} rowHeight={72}>
        {(data) => (
          <Stack gap="lg" style={{ minWidth: 0 }}>
            {data.choosing && <WaitingDeliveries />}
            <Panel component="section" aria-label="Connection to Ashby">
              <ConnectionForm connection={data} />
            </Panel>
            <Panel component="section" aria-labelledby="may-do">
              <KeyReport connection={data} />
            </Panel>
          </Stack>
        )}
      </ListStates>
      <HowToMakeAKey />
    </div>
  );
}
