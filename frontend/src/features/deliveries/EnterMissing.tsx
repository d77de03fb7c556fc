import { Title } from '@mantine/core';
import { useLocation, useNavigate } from 'react-router';
import type { Delivery } from '../../api/types';
import { announce, Panel } from '../../ui';
import { useDecide } from './deliveries.api';
import { ENTER } from './deliveries.model';
import { EnterValues } from './EnterValues';

/** Right where a value is missing: types it for this person, and the delivery is tried again. */
export function EnterMissing({ delivery, fields }: { delivery: Delivery; fields: string[] }) {
  const decide = useDecide(delivery.id);
  const { hash, search, state } = useLocation();
  const navigate = useNavigate();
  // Once: what comes later on this page is not come for.
  const arrived = () => void navigate({ search, hash: '' }, { replace: true, state });
  return (
    <Panel component="section" aria-labelledby={ENTER} p="sm">
      <Title order={4} size="h3" id={ENTER} mb="xs">
        Enter the value
      </Title>
      <EnterValues
        fields={fields}
        initial={Object.fromEntries(
          delivery.typed
            .filter((value) => fields.includes(value.employeeField))
            .map((value) => [value.employeeField, value.value]),
        )}
        whom={delivery.person || 'this person'}
        submit="Save and try again"
        onArrival={hash === `#${ENTER}` ? arrived : undefined}
        busy={decide.isPending}
        failure={decide.error}
        onSubmit={(values) =>
          decide.mutate(
            { kind: 'enter', values },
            { onSuccess: () => announce('Saved. Trying again. The story below follows.') },
          )
        }
      />
    </Panel>
  );
}
