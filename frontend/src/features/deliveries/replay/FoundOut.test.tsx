import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { keys } from '../../../api/keys';
import type { Replay } from '../../../api/types';
import { fakeServer, held, renderScreen } from '../../../test/render';
import { answers, at, replay, row } from '../../../test/replay';
import ReplayPage from './ReplayPage';

test('shows from what to what, and what stays because a person typed it', async () => {
  fakeServer(answers(replay));
  renderScreen(<ReplayPage />, at);
  const changes = within(await screen.findByRole('table', { name: 'Changes for Zoë Ångström' }));
  expect(changes.getByRole('row', { name: 'City Lund Porto' })).toBeVisible();
  expect(
    changes.getByRole('row', { name: 'Phone 1 Stays, because a person typed it. Ashby says 2.' }),
  ).toBeVisible();
  expect(
    screen.getByText(/^Imported deliveries, with the field mapping of now. Begun by Ada Admin/),
  ).toBeVisible();
  expect(screen.getByRole('tab', { name: 'Would change 2' })).toHaveAttribute('aria-selected', 'true');
  expect(screen.getByText('Nothing applied yet')).toBeVisible();
});

test('applies those who are chosen, after a question that says what is done', async () => {
  const user = userEvent.setup();
  const calls = fakeServer(answers(replay));
  renderScreen(<ReplayPage />, at);
  await user.click(await screen.findByRole('checkbox', { name: 'Choose Noor Haddad' }));
  await user.click(screen.getByRole('button', { name: 'Apply 1 chosen' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Apply 1 delivery?' }));
  expect(dialog.getByText('Values would change at 1 delivery.')).toBeVisible();
  await user.click(dialog.getByRole('button', { name: 'Apply 1 delivery' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  const applied = calls.find(({ path }) => path === '/deliveries/replays/r1/apply');
  expect(applied?.body).toEqual({ deliveryIds: ['d2'] });
});

test('who is chosen while others are being applied stays chosen', async () => {
  const user = userEvent.setup();
  const applied = held({ body: replay });
  fakeServer({ ...answers(replay), 'POST /deliveries/replays/r1/apply': applied.answer });
  renderScreen(<ReplayPage />, at);
  await user.click(await screen.findByRole('checkbox', { name: 'Choose Noor Haddad' }));
  await user.click(screen.getByRole('button', { name: 'Apply 1 chosen' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Apply 1 delivery?' }));
  await user.click(dialog.getByRole('button', { name: 'Apply 1 delivery' }));
  await user.click(dialog.getByRole('button', { name: 'Cancel' }));
  await user.click(screen.getByRole('checkbox', { name: 'Choose Zoë Ångström' }));
  applied.give();
  await waitFor(() => expect(screen.getByRole('checkbox', { name: 'Choose Noor Haddad' })).not.toBeChecked());
  expect(screen.getByRole('checkbox', { name: 'Choose Zoë Ångström' })).toBeChecked();
});

test('what is asked about stays asked about when the list changes meanwhile', async () => {
  const user = userEvent.setup();
  let left = [
    row({ deliveryId: 'd1', person: 'Zoë Ångström' }),
    row({ deliveryId: 'd2', person: 'Noor Haddad' }),
  ];
  const calls = fakeServer({
    ...answers(replay),
    'GET /deliveries/replays/r1/rows': () => ({ body: { items: left, next: null } }),
  });
  const { queries } = renderScreen(<ReplayPage />, at);
  await user.click(await screen.findByRole('checkbox', { name: 'Choose Noor Haddad' }));
  await user.click(screen.getByRole('button', { name: 'Apply 1 chosen' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Apply 1 delivery?' }));
  left = left.slice(0, 1);
  await queries.invalidateQueries();
  await waitFor(() => expect(screen.queryByText('Noor Haddad')).toBeNull());
  await user.click(dialog.getByRole('button', { name: 'Apply 1 delivery' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(calls.find(({ path }) => path.endsWith('/apply'))?.body).toEqual({ deliveryIds: ['d2'] });
});

test('applies all that would change something', async () => {
  const user = userEvent.setup();
  const calls = fakeServer(answers(replay));
  renderScreen(<ReplayPage />, at);
  await user.click(await screen.findByRole('button', { name: 'Apply all 2' }));
  await user.click(
    within(await screen.findByRole('dialog')).getByRole('button', { name: 'Apply 2 deliveries' }),
  );
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(calls.find(({ path }) => path.endsWith('/apply'))?.body).toEqual({ deliveryIds: null });
});

test('after applying, the focus is on the list that it stood in', async () => {
  const user = userEvent.setup();
  let now = replay;
  fakeServer({
    ...answers(replay),
    'GET /deliveries/replays/r1': () => ({ body: now }),
    'POST /deliveries/replays/r1/apply': () => {
      now = { ...replay, state: 'applying', counts: { ...replay.counts, canApply: 0, chosen: 2 } };
      return { body: now };
    },
  });
  renderScreen(<ReplayPage />, at);
  await user.click(await screen.findByRole('button', { name: 'Apply all 2' }));
  await user.click(
    within(await screen.findByRole('dialog')).getByRole('button', { name: 'Apply 2 deliveries' }),
  );
  await waitFor(() => expect(screen.getByRole('tabpanel', { name: 'Would change 2' })).toHaveFocus());
});

test('the list tells what became of the last ones when applying ends', async () => {
  let now: Replay = { ...replay, state: 'applying' };
  let items = [row({ person: 'Before' })];
  fakeServer({
    ...answers(replay),
    'GET /deliveries/replays/r1': () => ({ body: now }),
    'GET /deliveries/replays/r1/rows': () => ({ body: { items, next: null } }),
  });
  const { queries } = renderScreen(<ReplayPage />, at);
  expect(await screen.findByText('Before')).toBeVisible();
  now = { ...replay, state: 'done' };
  items = [row({ person: 'After' })];
  await queries.invalidateQueries({ queryKey: keys.replay('r1'), exact: true });
  expect(await screen.findByText('After')).toBeVisible();
});
