import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { keys } from '../../../api/keys';
import type { Replay, ReplayRow } from '../../../api/types';
import { fakeServer, held, renderScreen } from '../../../test/render';
import DeliveriesPage from '../DeliveriesPage';
import ReplayPage from './ReplayPage';
import ReplaysPage from './ReplaysPage';

const replay: Replay = {
  id: 'r1',
  scope: {
    deliveryId: null,
    person: null,
    outcome: 'imported',
    search: '',
    since: null,
    listenerId: null,
    listener: null,
  },
  under: 'now',
  state: 'ready',
  counts: {
    deliveries: 4,
    looked: 4,
    create: 0,
    enroll: 0,
    update: 2,
    settle: 0,
    unchanged: 1,
    ignored: 1,
    needsAttention: 0,
    leftAlone: 0,
    canApply: 2,
    chosen: 0,
    applied: 0,
    notApplied: 0,
  },
  problem: null,
  startedBy: 'Ada Admin',
  startedAt: '2026-09-01T10:00:00Z',
  appliedBy: null,
  restsSince: '2026-09-01T10:01:00Z',
};

const row = (changes: Partial<ReplayRow>): ReplayRow => ({
  deliveryId: 'd1',
  receivedAt: '2026-09-01T09:00:00Z',
  person: 'Zoë Ångström',
  said: 'Candidate stage change',
  workflowId: 'w1',
  workflowName: 'Onboarding',
  state: 'looked',
  replayed: {
    result: 'update',
    message: 'One value would change for Zoë Ångström.',
    changes: [{ employeeField: 'city', label: 'City', from: 'Lund', to: 'Porto' }],
    kept: [{ employeeField: 'phone', label: 'Phone', from: '1', to: '2' }],
    employeeId: 'e1',
    employeeName: 'Zoë Ångström',
    enters: null,
    mappingVersion: 3,
    ownApplication: true,
  },
  note: null,
  ...changes,
});

const rows = [row({}), row({ deliveryId: 'd2', person: 'Noor Haddad' })];
const at = { path: '/deliveries/replays/r1', route: '/deliveries/replays/:id' };
const answers = (of: Replay, items: ReplayRow[] = rows) => ({
  'GET /deliveries/replays/r1': { body: of },
  'GET /deliveries/replays/r1/rows': { body: { items, next: null } },
  'POST /deliveries/replays/r1/apply': { body: { ...of, state: 'applying' } },
  'POST /deliveries/replays/r1/stop': { body: { ...of, state: 'stopped' } },
});

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
});

test('the list of replays is empty, or leads to each', async () => {
  fakeServer({ 'GET /deliveries/replays': { body: [] } });
  const first = renderScreen(<ReplaysPage />, { path: '/deliveries/replays' });
  expect(await screen.findByRole('heading', { name: 'Nothing was replayed yet' })).toBeVisible();
  first.unmount();
  fakeServer({ 'GET /deliveries/replays': { body: [replay] } });
  renderScreen(<ReplaysPage />, { path: '/deliveries/replays' });
  expect(await screen.findByRole('link', { name: 'Imported deliveries' })).toHaveAttribute(
    'href',
    '/deliveries/replays/r1',
  );
  expect(screen.getByText(/2 would change something/)).toBeVisible();
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
