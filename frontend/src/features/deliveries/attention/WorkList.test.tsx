import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { keys } from '../../../api/keys';
import type { AttentionGroup, AttentionRow } from '../../../api/types';
import { fakeServer, held, renderScreen } from '../../../test/render';
import DeliveriesPage from '../DeliveriesPage';

const row = (id: string, person: string): AttentionRow => ({
  id,
  receivedAt: '2026-09-01T10:00:00Z',
  person,
  said: 'Candidate stage change',
  workflowId: 'w1',
  workflowName: 'Onboarding',
  message: 'Location is required, and Ashby has no value for it.',
  otherProblems: 0,
});

const location: AttentionGroup = {
  cause: 'missingRequired:location',
  title: 'Location is missing',
  action: 'enterValue',
  employeeField: 'location',
  people: 3,
  deliveries: 3,
  rows: [row('d3', 'Ana Lima'), row('d2', 'Bo Ek')],
  next: 'd2',
};

const mapping: AttentionGroup = {
  ...location,
  cause: 'notMapped:department',
  title: 'No candidate field is mapped to Department',
  action: 'fixMapping',
  employeeField: 'department',
  people: 1,
  deliveries: 1,
  rows: [row('d1', 'Cy Roe')],
  next: null,
};

const at = { path: '/deliveries?outcome=needsAttention', route: '/deliveries' };
const list = { 'GET /deliveries/attention': { body: { groups: [location, mapping] } } };
const done = (ids: string[]) => ({ body: { done: ids, left: [], more: false } });

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

test('chosen ones are ignored with a reason, and that can be undone', async () => {
  const calls = fakeServer({
    ...list,
    'POST /deliveries/attention/ignore': done(['d3']),
    'POST /deliveries/attention/undo-ignore': done(['d3']),
  });
  renderScreen(<DeliveriesPage />, at);
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Choose Ana Lima' }));
  await userEvent.click(screen.getByRole('button', { name: 'Ignore…' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Ignore 1 delivery' }));
  await userEvent.click(dialog.getByRole('button', { name: 'Ignore 1 delivery' }));
  expect(await dialog.findByText('Say why, for those who look later.')).toBeVisible();
  await userEvent.type(dialog.getByRole('textbox', { name: 'Reason' }), 'A test');
  await userEvent.click(dialog.getByRole('button', { name: 'Ignore 1 delivery' }));
  const notice = within(await screen.findByRole('region', { name: 'What was done' }));
  expect(notice.getByText('1 delivery was ignored.')).toBeVisible();
  expect(screen.getByRole('region', { name: 'What was done' })).toHaveFocus();
  await userEvent.click(notice.getByRole('button', { name: 'Undo' }));
  expect(await screen.findByText('1 delivery is back as before.')).toBeVisible();
  expect(screen.getByRole('region', { name: 'What was done' })).toHaveFocus();
  const posts = calls.filter((call) => call.method === 'POST').map((call) => call.body);
  expect(posts).toEqual([
    { deliveryIds: ['d3'], cause: null, search: null, reason: 'A test' },
    { deliveryIds: ['d3'], cause: null, search: null },
  ]);
});

test('an Undo that failed goes with its notice', async () => {
  fakeServer({
    ...list,
    'POST /deliveries/attention/ignore': done(['d3']),
    'POST /deliveries/attention/undo-ignore': { status: 503, body: { title: 'Stagedoor is not ready' } },
    'POST /deliveries/attention/try-again': done(['d2']),
  });
  renderScreen(<DeliveriesPage />, at);
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Choose Ana Lima' }));
  await userEvent.click(screen.getByRole('button', { name: 'Ignore…' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Ignore 1 delivery' }));
  await userEvent.type(dialog.getByRole('textbox', { name: 'Reason' }), 'A test');
  await userEvent.click(dialog.getByRole('button', { name: 'Ignore 1 delivery' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(await screen.findByText('Stagedoor is not ready')).toBeVisible();
  await userEvent.click(screen.getByRole('checkbox', { name: 'Choose Bo Ek' }));
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('1 delivery was tried again.')).toBeVisible();
  expect(screen.queryByText('Stagedoor is not ready')).not.toBeInTheDocument();
  expect(screen.getByRole('region', { name: 'What was done' })).toHaveFocus();
});

test('an Undo whose answer comes after another action is told all the same', async () => {
  const undone = held(done(['d3']));
  fakeServer({
    ...list,
    'POST /deliveries/attention/ignore': done(['d3']),
    'POST /deliveries/attention/undo-ignore': undone.answer,
    'POST /deliveries/attention/try-again': done(['d2']),
  });
  renderScreen(<DeliveriesPage />, at);
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Choose Ana Lima' }));
  await userEvent.click(screen.getByRole('button', { name: 'Ignore…' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Ignore 1 delivery' }));
  await userEvent.type(dialog.getByRole('textbox', { name: 'Reason' }), 'A test');
  await userEvent.click(dialog.getByRole('button', { name: 'Ignore 1 delivery' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  await userEvent.click(screen.getByRole('checkbox', { name: 'Choose Bo Ek' }));
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('1 delivery was tried again.')).toBeVisible();
  undone.give();
  expect(await screen.findByText('1 delivery is back as before.')).toBeVisible();
});

test('one person who is left at two listeners is told of twice, each once', async () => {
  const complained = vi.spyOn(console, 'error');
  const left = ['d0', 'd9'].map((id) => ({ id, person: 'Di Fox', why: 'Settled meanwhile.' }));
  fakeServer({
    ...list,
    'POST /deliveries/attention/try-again': { body: { done: ['d3'], left, more: false } },
  });
  renderScreen(<DeliveriesPage />, at);
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Select all 3: Location is missing' }));
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findAllByText('Di Fox: Settled meanwhile.')).toHaveLength(2);
  expect(complained).not.toHaveBeenCalled();
  complained.mockRestore();
});

test('a double click ignores once: what was done is told, with Undo', async () => {
  let ignored = false;
  const calls = fakeServer({
    ...list,
    'POST /deliveries/attention/ignore': () => {
      const answer = done(ignored ? [] : ['d3']);
      ignored = true;
      return answer;
    },
  });
  renderScreen(<DeliveriesPage />, at);
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Choose Ana Lima' }));
  await userEvent.click(screen.getByRole('button', { name: 'Ignore…' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Ignore 1 delivery' }));
  await userEvent.type(dialog.getByRole('textbox', { name: 'Reason' }), 'A test');
  const confirm = dialog.getByRole('button', { name: 'Ignore 1 delivery' });
  fireEvent.click(confirm);
  fireEvent.click(confirm);
  const notice = within(await screen.findByRole('region', { name: 'What was done' }));
  expect(notice.getByText('1 delivery was ignored.')).toBeVisible();
  expect(notice.getByRole('button', { name: 'Undo' })).toBeVisible();
  expect(calls.filter((call) => call.method === 'POST')).toHaveLength(1);
});

test('select all means the whole group, also what is not shown', async () => {
  const calls = fakeServer({
    ...list,
    'POST /deliveries/attention/try-again': {
      body: {
        done: ['d3', 'd2'],
        left: [{ id: 'd0', person: 'Di Fox', why: 'Settled meanwhile.' }],
        more: false,
      },
    },
  });
  renderScreen(<DeliveriesPage />, at);
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Select all 3: Location is missing' }));
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('Di Fox: Settled meanwhile.')).toBeVisible();
  expect(calls.find((call) => call.method === 'POST')?.body).toEqual({
    deliveryIds: null,
    cause: 'missingRequired:location',
    search: '',
  });
});

/** Ana alone is found by her name; the answer to that waits until `found` is called. */
function searching() {
  const ana = { ...location, people: 1, deliveries: 1, rows: [row('d3', 'Ana Lima')], next: null };
  const found = held({ body: { groups: [ana] } });
  const calls = fakeServer({
    'GET /deliveries/attention': ({ path }) =>
      path.includes('search=ana') ? found.answer() : { body: { groups: [location] } },
    'POST /deliveries/attention/try-again': done(['d3', 'd2', 'd1']),
  });
  renderScreen(<DeliveriesPage />, at);
  return { calls, asked: () => calls.some(({ path }) => path.includes('search=ana')), found: found.give };
}

test('select all does not outlive the search it was made for', async () => {
  const { found } = searching();
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Select all 3: Location is missing' }));
  await userEvent.type(screen.getByRole('searchbox', { name: 'Search by person' }), 'ana');
  found();
  expect(
    await screen.findByRole('checkbox', { name: 'Select all 1: Location is missing' }),
  ).not.toBeChecked();
  expect(screen.queryByRole('button', { name: 'Try again' })).not.toBeInTheDocument();
});

test('until the answer to another search comes, what is done is done to what stands there', async () => {
  const { calls, asked, found } = searching();
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Select all 3: Location is missing' }));
  await userEvent.type(screen.getByRole('searchbox', { name: 'Search by person' }), 'ana');
  await waitFor(() => expect(asked()).toBe(true));
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(() =>
    expect(calls.find((call) => call.method === 'POST')?.body).toMatchObject({
      cause: 'missingRequired:location',
      search: '',
    }),
  );
  found();
});

test('the same value is typed for several; what does not fit is told at the field', async () => {
  const calls = fakeServer({
    ...list,
    'GET /employee-fields': {
      body: [
        { key: 'location', label: 'Location', type: 'text', required: true, restricted: false, choices: [] },
      ],
    },
    'POST /deliveries/attention/values': {
      status: 422,
      body: { title: 'Nothing was saved yet', errors: [{ path: 'values.location', message: 'Too long.' }] },
    },
  });
  renderScreen(<DeliveriesPage />, at);
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Choose Bo Ek' }));
  await userEvent.click(screen.getByRole('button', { name: 'Enter the value…' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Enter the value for 1 delivery' }));
  await userEvent.type(await dialog.findByRole('textbox', { name: 'Location' }), 'Berlin');
  await userEvent.click(dialog.getByRole('button', { name: 'Save and try again' }));
  expect(await dialog.findByText('Too long.')).toBeVisible();
  expect(calls.find((call) => call.method === 'POST')?.body).toEqual({
    deliveryIds: ['d2'],
    cause: null,
    search: null,
    values: { location: 'Berlin' },
  });
});

/** A group of which two are shown at first, and three more with each page. */
function longGroup(people: AttentionRow[]) {
  const after = (path: string) => new URLSearchParams(path.split('?')[1]).get('after');
  fakeServer({
    'GET /deliveries/attention': () => {
      const group = { ...location, people: people.length, deliveries: people.length };
      return { body: { groups: [{ ...group, rows: people.slice(0, 2), next: people[1]?.id ?? null }] } };
    },
    'GET /deliveries/attention/missingRequired%3Alocation': ({ path }) => {
      const from = people.findIndex(({ id }) => id === after(path)) + 1;
      const items = people.slice(from, from + 3);
      return { body: { items, next: from + 3 < people.length ? items.at(-1)?.id : null } };
    },
  });
  return renderScreen(<DeliveriesPage />, at);
}

const names = () =>
  screen.getAllByRole('checkbox', { name: /^Choose/ }).map((box) => box.getAttribute('aria-label'));

test('more of a group comes on request', async () => {
  longGroup(['Ana', 'Bo', 'Cy', 'Di', 'Ed'].map((name, at) => row(`d${9 - at}`, name)));
  await userEvent.click(await screen.findByRole('button', { name: 'Load more' }));
  expect(await screen.findByRole('link', { name: 'Cy' })).toBeVisible();
  await userEvent.click(await screen.findByRole('button', { name: 'Load more' }));
  expect(await screen.findByRole('link', { name: 'Ed' })).toBeVisible();
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Load more' })).not.toBeInTheDocument());
});

test('what was loaded and chosen further down stays when one arrives on top', async () => {
  const people = ['Ana', 'Bo', 'Cy', 'Di'].map((name, at) => row(`d${8 - at}`, name));
  const { queries } = longGroup(people);
  await userEvent.click(await screen.findByRole('button', { name: 'Load more' }));
  expect(await screen.findByRole('link', { name: 'Cy' })).toBeVisible();
  await userEvent.click(await screen.findByRole('button', { name: 'Load more' }));
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Choose Di' }));
  people.unshift(row('d9', 'New'));
  await act(() => queries.invalidateQueries());
  expect(await screen.findByRole('link', { name: 'New' })).toBeVisible();
  expect(names()).toEqual(['New', 'Ana', 'Bo', 'Cy', 'Di'].map((name) => `Choose ${name}`));
  expect(screen.getByRole('checkbox', { name: 'Choose Di' })).toBeChecked();
});

test('more that does not come can be asked for again, and what stands there stays', async () => {
  let broken = true;
  fakeServer({
    ...list,
    'GET /deliveries/attention/missingRequired%3Alocation': () =>
      broken
        ? { status: 503, body: { title: 'Stagedoor is not ready' } }
        : { body: { items: [...location.rows, row('d0', 'Di Fox')], next: null } },
  });
  renderScreen(<DeliveriesPage />, at);
  await userEvent.click(await screen.findByRole('button', { name: 'Load more' }));
  const retry = await screen.findByRole('button', { name: 'Retry' });
  expect(screen.getByRole('link', { name: 'Bo Ek' })).toBeVisible();
  broken = false;
  await userEvent.click(retry);
  expect(await screen.findByRole('link', { name: 'Di Fox' })).toBeVisible();
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
