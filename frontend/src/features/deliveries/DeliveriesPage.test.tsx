import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { DeliveryRow } from '../../api/types';
import { delivery } from '../../test/delivery';
import { fakeServer, held, renderScreen } from '../../test/render';
import DeliveriesPage from './DeliveriesPage';

const row = (changes: Partial<DeliveryRow>): DeliveryRow => ({
  ...delivery,
  state: 'imported',
  reasonCode: null,
  outcome: 'Imported into Onboarding',
  employeeId: 'e1',
  ...changes,
});

const size = { 'GET /deliveries/replays/size': { body: { deliveries: 1, most: 10_000 } } };

test('lists who, what Ashby said, into which workflow, when, and what became of it', async () => {
  fakeServer({ 'GET /deliveries': { body: { items: [row({})], next: null } } });
  renderScreen(<DeliveriesPage />);
  const table = within(await screen.findByRole('table', { name: 'Deliveries' }));
  expect(table.getAllByRole('columnheader').map((header) => header.textContent)).toEqual([
    'Person',
    'What Ashby said',
    'Workflow',
    'Received',
    'Outcome',
  ]);
  expect(table.getByRole('link', { name: 'Zoë Ångström' })).toHaveAttribute('href', '/deliveries/d1');
  expect(table.getByRole('cell', { name: 'Imported into Onboarding' })).toBeVisible();
});

test('filters by outcome and by person, and keeps both in the address', async () => {
  const calls = fakeServer({
    'GET /deliveries': { body: { items: [], next: null } },
    'GET /deliveries/attention': { body: { groups: [] } },
  });
  const { router } = renderScreen(<DeliveriesPage />);
  expect(await screen.findByText('Ashby has not called yet')).toBeVisible();
  expect(screen.getAllByRole('tab').map((tab) => tab.textContent)).toEqual([
    'All',
    'Imported',
    'Ignored',
    'Needs attention',
    'Waiting',
  ]);
  await userEvent.click(screen.getByRole('tab', { name: 'Needs attention' }));
  expect(await screen.findByText('Nothing needs your attention')).toBeVisible();
  await userEvent.type(screen.getByRole('searchbox', { name: 'Search by person' }), 'zoë');
  expect(await screen.findByText('Nobody found for “zoë”')).toBeVisible();
  expect(new URLSearchParams(calls.at(-1)?.path.split('?')[1]).get('search')).toBe('zoë');
  await userEvent.click(screen.getByRole('tab', { name: 'Ignored' }));
  await waitFor(() =>
    expect(new URLSearchParams(calls.at(-1)?.path.split('?')[1]).get('outcome')).toBe('ignored'),
  );
  const kept = new URLSearchParams(router.state.location.search);
  expect([kept.get('outcome'), kept.get('search')]).toEqual(['ignored', 'zoë']);
});

test('loads more after the last row', async () => {
  fakeServer({
    'GET /deliveries': ({ path }) =>
      path.includes('after=d1')
        ? { body: { items: [row({ id: 'd0', person: 'Noor Haddad' })], next: null } }
        : { body: { items: [row({})], next: 'd1' } },
  });
  renderScreen(<DeliveriesPage />);
  await userEvent.click(await screen.findByRole('button', { name: 'Load more' }));
  expect(await screen.findByRole('link', { name: 'Noor Haddad' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'Zoë Ångström' })).toBeVisible();
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Load more' })).not.toBeInTheDocument());
});

test('a failure says so and can be retried', async () => {
  let broken = true;
  fakeServer({
    'GET /deliveries': () =>
      broken
        ? { status: 503, body: { title: 'Stagedoor is not ready' } }
        : { body: { items: [row({})], next: null } },
  });
  renderScreen(<DeliveriesPage />);
  const retry = await screen.findByRole('button', { name: 'Retry' });
  broken = false;
  await userEvent.click(retry);
  expect(await screen.findByRole('link', { name: 'Zoë Ångström' })).toBeVisible();
});

test('more that could not be loaded is told, and can be retried', async () => {
  let broken = true;
  const more = () =>
    broken
      ? { status: 503, body: { title: 'Stagedoor is not ready' } }
      : { body: { items: [row({ id: 'd0', person: 'Noor Haddad' })], next: null } };
  fakeServer({
    ...size,
    'GET /deliveries': ({ path }) =>
      path.includes('after=d1') ? more() : { body: { items: [row({})], next: 'd1' } },
  });
  renderScreen(<DeliveriesPage />);
  await userEvent.click(await screen.findByRole('button', { name: 'Load more' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Stagedoor is not ready');
  expect(screen.getByRole('link', { name: 'Zoë Ångström' })).toBeVisible();
  broken = false;
  await userEvent.click(screen.getByRole('button', { name: 'Retry' }));
  expect(await screen.findByRole('link', { name: 'Noor Haddad' })).toBeVisible();
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});

test('says that nothing is there only once that is known of what is searched for now', async () => {
  const everybody = held({ body: { items: [row({})], next: null } });
  fakeServer({
    ...size,
    'GET /deliveries': ({ path }) =>
      path.includes('search=') ? { body: { items: [], next: null } } : everybody.answer(),
  });
  const { router } = renderScreen(<DeliveriesPage />, { path: '/deliveries?search=nobody' });
  expect(await screen.findByText('Nobody found for “nobody”')).toBeVisible();
  await act(() => router.navigate('/deliveries'));
  expect(await screen.findByText('Loading')).toBeInTheDocument();
  expect(screen.queryByText('Ashby has not called yet')).not.toBeInTheDocument();
  everybody.give();
  expect(await screen.findByRole('link', { name: 'Zoë Ångström' })).toBeVisible();
});
