import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { Delivery } from '../../api/types';
import { at, delivery, step } from '../../test/delivery';
import { fakeServer, renderScreen } from '../../test/render';
import DeliveryPage from './DeliveryPage';

test('what Ashby contradicts can be imported anyway, once a person confirms it', async () => {
  const calls = fakeServer({
    'GET /deliveries/d1': {
      body: {
        ...delivery,
        problems: [
          { code: 'movedBack', message: 'Moved back.', employeeField: null, action: 'importAnyway' },
          { code: 'offerWithdrawn', message: 'Declined.', employeeField: null, action: 'importAnyway' },
        ],
        steps: [...delivery.steps.slice(0, 2), step('fetched', { title: 'Fetched from Ashby', ok: false })],
      } satisfies Delivery,
    },
    'POST /deliveries/d1/import-anyway': { body: {} },
  });
  renderScreen(<DeliveryPage />, at);
  const fetched = within(await screen.findByRole('listitem', { name: 'Fetched from Ashby' }));
  expect(fetched.getByText('Moved back.')).toBeVisible();
  expect(fetched.getByText('Declined.')).toBeVisible();
  await userEvent.click(fetched.getByRole('button', { name: 'Import anyway' }));
  expect(calls.some((call) => call.method === 'POST')).toBe(false);
  const dialog = within(await screen.findByRole('dialog', { name: 'Import Zoë Ångström anyway?' }));
  await userEvent.click(dialog.getByRole('button', { name: 'Import Zoë Ångström anyway' }));
  await waitFor(() => expect(calls.some((call) => call.path === '/deliveries/d1/import-anyway')).toBe(true));
});

test('other problems cannot be overridden', async () => {
  fakeServer({ 'GET /deliveries/d1': { body: delivery } });
  renderScreen(<DeliveryPage />, at);
  expect(await screen.findByRole('button', { name: 'Try again' })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Import anyway' })).not.toBeInTheDocument();
});
