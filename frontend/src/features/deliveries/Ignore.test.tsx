import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { Delivery } from '../../api/types';
import { at, delivery } from '../../test/delivery';
import { fakeServer, held, renderScreen } from '../../test/render';
import DeliveryPage from './DeliveryPage';

test('ignoring needs a reason', async () => {
  const calls = fakeServer({
    'GET /deliveries/d1': { body: delivery },
    'POST /deliveries/d1/ignore': { body: {} },
  });
  renderScreen(<DeliveryPage />, at);
  await userEvent.click(await screen.findByRole('button', { name: 'Ignore' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Ignore delivery' }));
  expect(await screen.findByText('Say why, for those who look later.')).toBeVisible();
  await userEvent.type(screen.getByRole('textbox', { name: 'Reason' }), 'A test candidate');
  await userEvent.click(screen.getByRole('button', { name: 'Ignore delivery' }));
  await waitFor(() =>
    expect(calls.find((call) => call.method === 'POST')?.body).toEqual({ reason: 'A test candidate' }),
  );
});

test('a refusal to ignore is gone when it is asked anew', async () => {
  fakeServer({
    'GET /deliveries/d1': { body: delivery },
    'POST /deliveries/d1/ignore': { status: 409, body: { title: 'It was imported meanwhile' } },
  });
  renderScreen(<DeliveryPage />, at);
  await userEvent.click(await screen.findByRole('button', { name: 'Ignore' }));
  await userEvent.type(await screen.findByRole('textbox', { name: 'Reason' }), 'A test candidate');
  await userEvent.click(screen.getByRole('button', { name: 'Ignore delivery' }));
  expect(await screen.findByText('It was imported meanwhile')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  await userEvent.click(screen.getByRole('button', { name: 'Ignore' }));
  expect(await screen.findByRole('textbox', { name: 'Reason' })).toBeVisible();
  expect(screen.queryByText('It was imported meanwhile')).not.toBeInTheDocument();
});

test('a refusal to ignore that comes after the question was closed is told beside the button', async () => {
  const refused = held({ status: 409, body: { title: 'It was imported meanwhile' } });
  fakeServer({ 'GET /deliveries/d1': { body: delivery }, 'POST /deliveries/d1/ignore': refused.answer });
  renderScreen(<DeliveryPage />, at);
  await userEvent.click(await screen.findByRole('button', { name: 'Ignore' }));
  await userEvent.type(await screen.findByRole('textbox', { name: 'Reason' }), 'A test candidate');
  await userEvent.click(screen.getByRole('button', { name: 'Ignore delivery' }));
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  refused.give();
  expect(await screen.findByText('It was imported meanwhile')).toBeVisible();
});

test('after ignoring is undone the focus is on the heading, beside which the outcome stands', async () => {
  let present: Delivery = {
    ...delivery,
    state: 'ignored',
    reasonCode: 'ignoredByPerson',
    outcome: 'Ignored by Ada',
    problems: [],
  };
  fakeServer({
    'GET /deliveries/d1': () => ({ body: present }),
    'POST /deliveries/d1/undo-ignore': () => {
      present = delivery;
      return { body: {} };
    },
  });
  renderScreen(<DeliveryPage />, at);
  await userEvent.click(await screen.findByRole('button', { name: 'Undo ignore' }));
  await waitFor(() => expect(screen.getByRole('heading', { level: 1 })).toHaveFocus());
  expect(screen.queryByRole('button', { name: 'Undo ignore' })).toBeNull();
});
