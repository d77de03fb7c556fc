import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { fakeServer, renderScreen } from '../../../test/render';
import { replay } from '../../../test/replay';
import DeliveriesPage from '../DeliveriesPage';

test('the list of deliveries leads to a replay of what its filters find', async () => {
  const user = userEvent.setup();
  const size = (deliveries: number) => ({ body: { deliveries, most: 10_000 } });
  const calls = fakeServer({
    'GET /deliveries': { body: { items: [], next: null } },
    'GET /deliveries/replays/size': (call) => (call.path.includes('since') ? size(7) : size(1_234)),
    'GET /workflows': { body: [] },
    'POST /deliveries/replays': { body: { ...replay, state: 'looking' } },
  });
  const { router } = renderScreen(<DeliveriesPage />, { path: '/deliveries?outcome=imported&search=zo' });
  await user.click(await screen.findByRole('button', { name: 'Replay these 1,234' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Replay deliveries' }));
  expect(dialog.getByText('Imported deliveries about people found by “zo”')).toBeVisible();
  expect(await dialog.findByText('1,234 deliveries would be looked at.')).toBeVisible();
  await user.type(dialog.getByLabelText('Received since'), '2026-09-01T10:00');
  expect(await dialog.findByText('7 deliveries would be looked at.')).toBeVisible();
  await user.click(dialog.getByRole('radio', { name: 'As it was then' }));
  await user.click(dialog.getByRole('button', { name: 'See what would change' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/deliveries/replays/r1'));
  expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({
    outcome: 'imported',
    search: 'zo',
    since: new Date('2026-09-01T10:00').toISOString(),
    listenerId: null,
    under: 'then',
  });
});

test('more than can be read through is refused before it begins', async () => {
  const user = userEvent.setup();
  fakeServer({
    'GET /deliveries': { body: { items: [], next: null } },
    'GET /deliveries/replays/size': { body: { deliveries: 10_001, most: 10_000 } },
    'GET /workflows': { body: [] },
  });
  renderScreen(<DeliveriesPage />, { path: '/deliveries' });
  await user.click(await screen.findByRole('button', { name: 'Replay these' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(await dialog.findByText(/^These are more than 10,000./)).toBeVisible();
  expect(dialog.getByRole('button', { name: 'See what would change' })).toBeDisabled();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.getByRole('button', { name: 'Replay these' })).toHaveFocus());
});

test('what could not be counted or listed is told in the dialog, and can be retried', async () => {
  const user = userEvent.setup();
  let broken = true;
  const failing = { status: 503, body: { title: 'Stagedoor is not ready' } };
  fakeServer({
    'GET /deliveries': { body: { items: [], next: null } },
    'GET /deliveries/replays/size': () => (broken ? failing : { body: { deliveries: 7, most: 10_000 } }),
    'GET /workflows': () => (broken ? failing : { body: [] }),
  });
  renderScreen(<DeliveriesPage />, { path: '/deliveries' });
  await waitFor(() => expect(screen.getByRole('button', { name: 'Replay' })).toBeEnabled());
  await user.click(screen.getByRole('button', { name: 'Replay' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Replay deliveries' }));
  await waitFor(() => expect(dialog.getAllByRole('alert')).toHaveLength(2));
  expect(dialog.queryByText('Counting…')).not.toBeInTheDocument();
  expect(dialog.getByRole('button', { name: 'See what would change' })).toBeDisabled();
  broken = false;
  for (const retry of dialog.getAllByRole('button', { name: 'Retry' })) await user.click(retry);
  expect(await dialog.findByText('7 deliveries would be looked at.')).toBeVisible();
  await waitFor(() => expect(dialog.queryByRole('alert')).not.toBeInTheDocument());
});
