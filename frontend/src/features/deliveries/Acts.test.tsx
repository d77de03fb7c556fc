import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { change } from '../../test/changes';
import { at, delivery } from '../../test/delivery';
import { fakeServer, renderScreen } from '../../test/render';
import DeliveryPage from './DeliveryPage';

test('tells what people did to this delivery', async () => {
  const calls = fakeServer({
    'GET /deliveries/d1': { body: delivery },
    'GET /audit': { body: { items: [change()], next: null } },
  });
  renderScreen(<DeliveryPage />, at);
  const acts = within(await screen.findByRole('region', { name: 'What people did' }));
  expect(acts.getByRole('listitem')).toHaveTextContent(/^Ada Admin tried this delivery again/);
  expect(acts.queryByRole('link')).not.toBeInTheDocument();
  expect(calls.map((call) => call.path)).toContain('/audit?subject=delivery%3Ad1&limit=50');
});

test('is not there where nobody did anything', async () => {
  const calls = fakeServer({
    'GET /deliveries/d1': { body: delivery },
    'GET /audit': { body: { items: [], next: null } },
  });
  renderScreen(<DeliveryPage />, at);
  expect(await screen.findByRole('region', { name: 'Attempts' })).toBeVisible();
  await waitFor(() => expect(calls.some((call) => call.path.startsWith('/audit'))).toBe(true));
  expect(screen.queryByRole('region', { name: 'What people did' })).not.toBeInTheDocument();
});
