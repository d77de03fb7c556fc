import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { Replay } from '../../../api/types';
import { fakeServer, renderScreen } from '../../../test/render';
import { answers, at, replay, row } from '../../../test/replay';
import ReplayPage from './ReplayPage';
import ReplaysPage from './ReplaysPage';

test('tells how far it is, why it waits, and stops', async () => {
  const user = userEvent.setup();
  const looking: Replay = {
    ...replay,
    state: 'looking',
    restsSince: null,
    problem: 'Ashby does not accept the API key.',
    counts: { ...replay.counts, looked: 1 },
  };
  const calls = fakeServer(answers(looking));
  renderScreen(<ReplayPage />, at);
  expect(await screen.findByText(/^Looked at 1 of 4 deliveries./)).toBeVisible();
  expect(screen.getByText('Ashby does not accept the API key.')).toBeVisible();
  expect(screen.getByText('It waits, and goes on by itself')).toBeVisible();
  expect(screen.getByRole('progressbar', { name: 'How far it is' })).toHaveAttribute('aria-valuenow', '25');
  expect(screen.queryByRole('tablist')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Stop' }));
  await waitFor(() => expect(calls.some(({ path }) => path.endsWith('/stop'))).toBe(true));
});

test('tells what was applied, and what was not and why', async () => {
  const done: Replay = {
    ...replay,
    state: 'done',
    counts: { ...replay.counts, canApply: 1, applied: 1, notApplied: 1 },
  };
  fakeServer(
    answers(done, [
      row({ state: 'applied' }),
      row({ deliveryId: 'd2', person: 'Noor Haddad', state: 'notApplied', note: 'Something changed.' }),
    ]),
  );
  renderScreen(<ReplayPage />, at);
  expect(await screen.findByText(/1 was not, because something had changed since/)).toBeVisible();
  expect(await screen.findByText('Something changed.')).toBeVisible();
  expect(screen.queryByRole('checkbox', { name: 'Choose Zoë Ångström' })).toBeNull();
  expect(screen.getByRole('checkbox', { name: 'Choose Noor Haddad' })).toBeVisible();
});

test('says so when nothing would change, and when it cannot be read', async () => {
  const nothing = {
    ...replay,
    counts: { ...replay.counts, update: 0, unchanged: 0, ignored: 0, canApply: 0 },
  };
  fakeServer(answers(nothing, []));
  renderScreen(<ReplayPage />, at);
  expect(await screen.findByRole('heading', { name: 'Nothing would change' })).toBeVisible();
  fakeServer({ 'GET /deliveries/replays/r2': { status: 503, body: { title: 'Stagedoor is not ready' } } });
  renderScreen(<ReplayPage />, { ...at, path: '/deliveries/replays/r2' });
  expect(await screen.findByRole('button', { name: 'Retry' })).toBeVisible();
});

test('one that was stopped before anybody was looked at does not say that nothing would change', async () => {
  const nobody = {
    ...replay.counts,
    deliveries: 15,
    looked: 0,
    update: 0,
    unchanged: 0,
    ignored: 0,
    canApply: 0,
  };
  const stopped: Replay = { ...replay, state: 'stopped', counts: nobody };
  fakeServer({ ...answers(stopped, []), 'GET /deliveries/replays': { body: [stopped] } });
  const page = renderScreen(<ReplayPage />, at);
  expect(await screen.findByRole('heading', { name: 'Nothing was looked at' })).toBeVisible();
  expect(screen.getByText('Stopped after 0 of 15')).toBeVisible();
  expect(
    screen.getAllByText('Stopped after 0 of 15. What the others would change is not known.'),
  ).toHaveLength(2);
  expect(screen.queryByText(/Nothing would change|already has the values/)).toBeNull();
  page.unmount();
  renderScreen(<ReplaysPage />, { path: '/deliveries/replays' });
  expect(await screen.findByText('Stopped after 0 of 15')).toBeVisible();
  expect(screen.getByText(/^15 deliveries, .*; what they would change is not known$/)).toBeVisible();
});

test('one of several that was applied is not all of them', async () => {
  const done: Replay = { ...replay, state: 'done', counts: { ...replay.counts, canApply: 1, applied: 1 } };
  fakeServer(answers(done, [row({ state: 'applied' }), row({ deliveryId: 'd2', person: 'Noor Haddad' })]));
  renderScreen(<ReplayPage />, at);
  expect(await screen.findByText('1 of 2 applied')).toBeVisible();
  expect(screen.getByRole('tab', { name: 'Changed 1 , would change 1' })).toBeVisible();
});
