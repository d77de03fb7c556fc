import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { at, delivery } from '../../test/delivery';
import { fakeServer, renderScreen } from '../../test/render';
import DeliveryPage from './DeliveryPage';

test('what Ashby sent is asked for only when somebody wants to see it', async () => {
  const calls = fakeServer({
    'GET /deliveries/d1': { body: delivery },
    'GET /deliveries/d1/body': { body: { text: '{"action":"candidateStageChange"}', expired: false } },
  });
  renderScreen(<DeliveryPage />, at);
  const show = await screen.findByRole('button', { name: 'Show what Ashby sent' });
  expect(calls.some((call) => call.path.endsWith('/body'))).toBe(false);
  await userEvent.click(show);
  expect(await screen.findByText(/"action": "candidateStageChange"/)).toBeVisible();
});

test('of one that was found by comparing it does not say that Ashby sent something', async () => {
  fakeServer({ 'GET /deliveries/d1': { body: { ...delivery, origin: 'sweep' } } });
  renderScreen(<DeliveryPage />, at);
  expect(await screen.findByRole('button', { name: 'Show what was found' })).toBeVisible();
});
