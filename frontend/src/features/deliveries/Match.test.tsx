import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { Delivery } from '../../api/types';
import { at, delivery, step } from '../../test/delivery';
import { fakeServer, renderScreen } from '../../test/render';
import DeliveryPage from './DeliveryPage';

test('a person decides who it is, also that it is somebody new', async () => {
  const calls = fakeServer({
    'GET /deliveries/d1': {
      body: {
        ...delivery,
        problems: [
          {
            code: 'severalMatches',
            message: 'Two people share this address.',
            employeeField: null,
            action: 'decideMatch',
          },
        ],
        steps: [...delivery.steps.slice(0, 3), step('matched', { title: 'Matched', ok: false })],
        match: [
          { employeeId: 'e1', name: 'Zoë Ångström', evidence: 'Same e-mail address' },
          { employeeId: 'e2', name: 'Åke Ångström', evidence: 'Same e-mail address' },
        ],
      } satisfies Delivery,
    },
    'POST /deliveries/d1/decide': { body: {} },
  });
  renderScreen(<DeliveryPage />, at);
  const decide = await screen.findByRole('button', { name: 'Decide' });
  await userEvent.click(decide);
  expect(await screen.findByText(/Choose one of these people/)).toBeVisible();
  await userEvent.click(screen.getByRole('radio', { name: 'Åke Ångström' }));
  await userEvent.click(decide);
  await waitFor(() =>
    expect(calls.filter((call) => call.method === 'POST').at(-1)?.body).toEqual({ employeeId: 'e2' }),
  );
  await userEvent.click(screen.getByRole('radio', { name: 'A new person' }));
  await userEvent.click(screen.getByRole('button', { name: 'Decide' }));
  await waitFor(() =>
    expect(calls.filter((call) => call.method === 'POST').at(-1)?.body).toEqual({ employeeId: null }),
  );
});
