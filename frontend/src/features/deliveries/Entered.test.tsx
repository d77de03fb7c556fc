import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { Delivery } from '../../api/types';
import { at, delivery, step } from '../../test/delivery';
import { fakeServer, renderScreen } from '../../test/render';
import DeliveryPage from './DeliveryPage';

const sameAddress: Delivery = {
  ...delivery,
  problems: [
    {
      code: 'otherCandidate',
      message: 'Zoë Ångström has the same e-mail address but came from another candidate in Ashby.',
      employeeField: null,
      action: 'decideMatch',
    },
  ],
  steps: [...delivery.steps.slice(0, 3), step('matched', { title: 'Matched', ok: false })],
  match: [
    {
      employeeId: 'e1',
      name: 'Zoë Ångström',
      evidence: 'Same e-mail address',
      certain: false,
      onceMore: false,
    },
  ],
  typed: [
    {
      employeeField: 'personalEmail',
      label: 'Personal email',
      value: 'zoe@mail.example',
      display: 'zoe@mail.example',
      personId: 'p1',
      person: 'Ada Admin',
      at: '2026-09-01T10:00:00Z',
    },
  ],
};

function openSameAddress() {
  const calls = fakeServer({
    'GET /deliveries/d1': { body: sameAddress },
    'POST /deliveries/d1/values': { status: 204 },
    'GET /employee-fields': {
      body: [
        { key: 'personalEmail', label: 'Personal email', type: 'email', required: true, restricted: true },
      ],
    },
  });
  renderScreen(<DeliveryPage />, at);
  return () => calls.filter((call) => call.method === 'POST').at(-1)?.body;
}

test('a value that was typed wrongly is changed where it is noticed, and tried again', async () => {
  const sent = openSameAddress();
  const entered = within(await screen.findByRole('region', { name: 'Entered here' }));
  expect(entered.getByText('You entered zoe@mail.example for Personal email.')).toBeVisible();
  await userEvent.click(entered.getByRole('button', { name: 'Change' }));
  const field = await entered.findByRole('textbox', { name: 'Personal email' });
  expect(field).toHaveValue('zoe@mail.example');
  await userEvent.clear(field);
  await userEvent.type(field, 'nkemelu@mail.example');
  await userEvent.click(entered.getByRole('button', { name: 'Save and try again' }));
  await waitFor(() => expect(sent()).toEqual({ values: { personalEmail: 'nkemelu@mail.example' } }));
});

test('a value that was typed wrongly can be taken away', async () => {
  const sent = openSameAddress();
  await userEvent.click(await screen.findByRole('button', { name: 'Take away and try again' }));
  await waitFor(() => expect(sent()).toEqual({ values: { personalEmail: null } }));
});
