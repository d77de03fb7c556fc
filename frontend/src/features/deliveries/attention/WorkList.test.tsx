import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { keys } from '../../../api/keys';
import { at, bar, list, location, searching } from '../../../test/attention';
import { fakeServer, held, renderScreen } from '../../../test/render';
import DeliveriesPage from '../DeliveriesPage';

test('groups by cause, each with how many, who, and what mends it', async () => {
  fakeServer(list);
  renderScreen(<DeliveriesPage />, at);
  const group = within(await screen.findByRole('region', { name: 'Location is missing' }));
  expect(group.getByText(/^3 people · Location is required/)).toBeVisible();
  expect(group.getByRole('link', { name: 'Ana Lima' })).toHaveAttribute('href', '/deliveries/d3');
  const links = group.getAllByRole('link', { name: 'Enter the value' });
  expect(links.map((link) => link.getAttribute('href'))).toEqual([
    '/deliveries/d3#enter-missing',
    '/deliveries/d2#enter-missing',
  ]);
  const other = within(screen.getByRole('region', { name: 'No candidate field is mapped to Department' }));
  expect(other.getByRole('link', { name: 'Fix the field mapping' })).toBeVisible();
});

test('select all does not outlive the search it was made for', async () => {
  const { found } = searching();
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Select all 3: Location is missing' }));
  await userEvent.type(screen.getByRole('searchbox', { name: 'Search by person' }), 'ana');
  found();
  expect(
    await screen.findByRole('checkbox', { name: 'Select all 1: Location is missing' }),
  ).not.toBeChecked();
  expect(screen.queryByRole('group', { name: /chosen$/ })).not.toBeInTheDocument();
});

test('until the answer to another search comes, what is done is done to what stands there', async () => {
  const { calls, asked, found } = searching();
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Select all 3: Location is missing' }));
  await userEvent.type(screen.getByRole('searchbox', { name: 'Search by person' }), 'ana');
  await waitFor(() => expect(asked()).toBe(true));
  await userEvent.click(bar().getByRole('button', { name: 'Try again' }));
  await waitFor(() =>
    expect(calls.find((call) => call.method === 'POST')?.body).toMatchObject({
      cause: 'missingRequired:location',
      search: '',
    }),
  );
  found();
});

test('nobody found does not mean that nothing needs attention, before the answer says so', async () => {
  const everybody = { body: { groups: [location] } };
  const again = held(everybody);
  let waits = false;
  fakeServer({
    'GET /deliveries/attention': ({ path }) => {
      if (path.includes('search=nobody')) return { body: { groups: [] } };
      return waits ? again.answer() : everybody;
    },
  });
  const { queries } = renderScreen(<DeliveriesPage />, at);
  const field = await screen.findByRole('searchbox', { name: 'Search by person' });
  await screen.findByRole('region', { name: 'Location is missing' });
  await userEvent.type(field, 'nobody');
  expect(await screen.findByText('Nobody found for “nobody”')).toBeVisible();
  queries.removeQueries({ queryKey: keys.attention('') });
  waits = true;
  await userEvent.clear(field);
  await waitFor(() => expect(screen.queryByText(/^Nobody found/)).not.toBeInTheDocument());
  expect(screen.queryByText('Nothing needs your attention')).not.toBeInTheDocument();
  expect(screen.getByText('Loading')).toBeInTheDocument();
  again.give();
  expect(await screen.findByRole('region', { name: 'Location is missing' })).toBeVisible();
});

test('an empty list says so, and a failed one can be retried', async () => {
  let broken = true;
  fakeServer({
    'GET /deliveries/attention': () =>
      broken ? { status: 503, body: { title: 'Stagedoor is not ready' } } : { body: { groups: [] } },
  });
  renderScreen(<DeliveriesPage />, at);
  const retry = await screen.findByRole('button', { name: 'Retry' });
  broken = false;
  await userEvent.click(retry);
  expect(await screen.findByText('Nothing needs your attention')).toBeVisible();
});
