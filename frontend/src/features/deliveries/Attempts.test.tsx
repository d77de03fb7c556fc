import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { Delivery } from '../../api/types';
import { at, delivery, step } from '../../test/delivery';
import { fakeServer, renderScreen } from '../../test/render';
import DeliveryPage from './DeliveryPage';

test('tells each attempt with its own steps, why one has none, and when the next comes', async () => {
  const earlier = {
    ...(delivery.attempts[0] as Delivery['attempts'][number]),
    beganAt: '2026-09-01T09:00:00Z',
    endedAt: '2026-09-01T09:00:00.250Z',
    told: false,
    steps: [step('done', { title: 'Needs attention', ok: false, detail: 'Last name is missing.' })],
  };
  const failed = {
    ...earlier,
    beganAt: '2026-09-01T08:00:00Z',
    outcome: 'retrying',
    reason: null,
    steps: [],
  };
  fakeServer({
    'GET /deliveries/d1': {
      body: {
        ...delivery,
        attempts: [failed, earlier, ...delivery.attempts],
        nextAt: '2026-09-01T12:00:00Z',
      },
    },
  });
  renderScreen(<DeliveryPage />, at);
  const attempts = within(await screen.findByRole('region', { name: 'Attempts' }));
  expect(attempts.getByText('Nothing was decided, and nothing was written.')).toBeVisible();
  expect(attempts.getByText('Its steps stand above.')).toBeVisible();
  expect(attempts.getByText(/took 250 ms/)).toBeVisible();
  expect(attempts.getByText('Next try: as soon as it can be looked at')).toBeVisible();
  expect(attempts.getByText('Last name is missing.')).not.toBeVisible();
  await userEvent.click(attempts.getByText('Steps of attempt 2'));
  expect(attempts.getByText('Last name is missing.')).toBeVisible();
});
