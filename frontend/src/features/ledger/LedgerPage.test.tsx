import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { keys } from '../../api/keys';
import type { LedgerEntry, LedgerSummary } from '../../api/types';
import { nobodyMissing } from '../../test/ledger';
import { fakeServer, renderScreen } from '../../test/render';
import { LiveRegion } from '../../ui/announce';
import LedgerPage from './LedgerPage';

const summary: LedgerSummary = {
  ...nobodyMissing,
  counts: { expected: 9, present: 6, waiting: 0, explained: 1, missing: 2 },
  earlier: 12,
};

const person = (changes: Partial<LedgerEntry>): LedgerEntry => ({
  applicationId: 'a1',
  person: 'Zoë Ångström',
  jobTitle: 'Engineer',
  stage: 'Offer',
  enteredAt: '2026-11-19T10:00:00Z',
  state: 'missing',
  reason: null,
  deliveryId: null,
  employeeId: null,
  provedByHistory: false,
  setAside: false,
  ...changes,
});

const missing = [person({}), person({ applicationId: 'a2', person: 'Noor Haddad', provedByHistory: true })];
const aside = person({
  applicationId: 'a3',
  person: 'Ada Lovelace',
  state: 'explained',
  reason: 'Mel set this aside: Works elsewhere',
  setAside: true,
});

const at = { path: '/workflows/w1/listeners/l1', route: '/workflows/:id/listeners/:listenerId' };

const earlier = person({ applicationId: 'a4', person: 'Ana Lima', state: 'before' });

function serve(
  changes: Partial<LedgerSummary> = {},
  days: unknown[] = [],
  others: Parameters<typeof fakeServer>[0] = {},
) {
  const none = changes.counts?.missing === 0;
  return fakeServer({
    'GET /listeners/l1/ledger': { body: { ...summary, ...changes } },
    'GET /listeners/l1/ledger/people': ({ path }) => ({
      body: {
        items: path.includes('explained')
          ? [aside]
          : path.includes('before')
            ? [earlier]
            : none
              ? []
              : missing,
        next: null,
      },
    }),
    'GET /listeners/l1/ledger/days': { body: days },
    'GET /listeners/l1/ledger/look-back': { body: { people: 40, minutes: 1 } },
    'POST /listeners/l1/ledger/bring-in': { body: { people: 2 } },
    'POST /listeners/l1/ledger/set-aside': { status: 204 },
    'POST /listeners/l1/ledger/set-aside/undo': { status: 204 },
    'POST /listeners/l1/ledger/look-back': { status: 202 },
    ...others,
  });
}

function open(...given: Parameters<typeof serve>) {
  const calls = serve(...given);
  renderScreen(<LedgerPage />, at);
  return calls;
}

/** All that is spoken from now on. */
function told(): string[] {
  const spoken: string[] = [];
  const region = screen.getByRole('status', { hidden: true });
  new MutationObserver(() => spoken.push(region.textContent ?? '')).observe(region, {
    childList: true,
    characterData: true,
    subtree: true,
  });
  return spoken;
}

test('says who is missing and how it is known', async () => {
  open();
  expect(await screen.findByText('2 people are missing')).toBeVisible();
  const table = within(await screen.findByRole('table', { name: 'People' }));
  expect(table.getByText('Zoë Ångström')).toBeVisible();
  expect(table.getByText('Offer · Engineer (by history; further on now)')).toBeVisible();
});

test('brings all of them in after saying what that does', async () => {
  const calls = open();
  await userEvent.click(await screen.findByRole('button', { name: 'Bring in all 2' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Bring 2 people in?' }));
  expect(dialog.getByText(/Nobody enters twice/)).toBeVisible();
  await userEvent.click(dialog.getByRole('button', { name: 'Bring in 2 people' }));
  await waitFor(() =>
    expect(calls.find(({ path }) => path.endsWith('/bring-in'))?.body).toEqual({ applicationIds: null }),
  );
  expect((await screen.findAllByText(/2 people are being brought in/))[0]).toBeVisible();
  await waitFor(() => expect(screen.getByRole('status', { name: 'Brought in' })).toHaveFocus());
});

test('brings in only who is chosen', async () => {
  const calls = open();
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Choose Noor Haddad' }));
  await userEvent.click(screen.getByRole('button', { name: 'Bring in 1 chosen' }));
  await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Bring in' }));
  await waitFor(() =>
    expect(calls.find(({ path }) => path.endsWith('/bring-in'))?.body).toEqual({ applicationIds: ['a2'] }),
  );
});

test('who is chosen while others are being brought in stays chosen', async () => {
  let answered = () => {};
  const wait = new Promise<void>((resolve) => {
    answered = resolve;
  });
  open();
  const there = window.fetch;
  vi.spyOn(window, 'fetch').mockImplementation(async (url, init) => {
    if (String(url).endsWith('/bring-in')) await wait;
    return there(url, init);
  });
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Choose Noor Haddad' }));
  await userEvent.click(screen.getByRole('button', { name: 'Bring in 1 chosen' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.click(dialog.getByRole('button', { name: 'Bring in' }));
  await userEvent.click(dialog.getByRole('button', { name: 'Cancel' }));
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Choose Zoë Ångström' }));
  answered();
  await screen.findByRole('status', { name: 'Brought in' });
  expect(screen.getByRole('checkbox', { name: 'Choose Zoë Ångström' })).toBeChecked();
  expect(screen.getByRole('checkbox', { name: 'Choose Noor Haddad' })).not.toBeChecked();
});

test('brings in whom the question was about, though they left the list meanwhile', async () => {
  let people = missing;
  const calls = fakeServer({
    'GET /listeners/l1/ledger': { body: summary },
    'GET /listeners/l1/ledger/people': () => ({ body: { items: people, next: null } }),
    'GET /listeners/l1/ledger/days': { body: [] },
    'POST /listeners/l1/ledger/bring-in': { body: { people: 0 } },
  });
  const { queries } = renderScreen(<LedgerPage />, at);
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Choose Noor Haddad' }));
  await userEvent.click(screen.getByRole('button', { name: 'Bring in 1 chosen' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Bring this person in?' }));
  people = [person({})];
  await act(() => queries.invalidateQueries());
  await waitFor(() => expect(screen.queryByText('Noor Haddad')).not.toBeInTheDocument());
  expect(screen.getByRole('dialog', { name: 'Bring this person in?' })).toBeVisible();
  await userEvent.click(dialog.getByRole('button', { name: 'Bring in' }));
  await waitFor(() =>
    expect(calls.find(({ path }) => path.endsWith('/bring-in'))?.body).toEqual({ applicationIds: ['a2'] }),
  );
});

test('sets aside whom the question was about, though they left the list meanwhile', async () => {
  let people = missing;
  const calls = serve({}, [], {
    'GET /listeners/l1/ledger/people': () => ({ body: { items: people, next: null } }),
  });
  const { queries } = renderScreen(<LedgerPage />, at);
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Choose Noor Haddad' }));
  await userEvent.click(screen.getByRole('button', { name: 'Not missing…' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Not missing' }));
  people = [person({})];
  await act(() => queries.invalidateQueries());
  await waitFor(() => expect(screen.queryByText('Noor Haddad')).not.toBeInTheDocument());
  expect(screen.getByRole('dialog', { name: 'Not missing' })).toBeVisible();
  await userEvent.type(dialog.getByRole('textbox', { name: 'Reason' }), 'Works elsewhere');
  await userEvent.click(dialog.getByRole('button', { name: 'Set aside' }));
  await waitFor(() =>
    expect(calls.find(({ path }) => path.endsWith('/set-aside'))?.body).toEqual({
      applicationIds: ['a2'],
      reason: 'Works elsewhere',
    }),
  );
});

test('an answer to one question closes no other, and its refusal is told on the page', async () => {
  let answered = () => {};
  const wait = new Promise<void>((resolve) => {
    answered = resolve;
  });
  open({}, [], {
    'POST /listeners/l1/ledger/set-aside': { status: 409, body: { title: 'This listener was removed' } },
  });
  const there = fetch;
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    if (url.endsWith('/set-aside')) await wait;
    return there(url, init);
  });
  const ask = async (reason: string) => {
    await userEvent.click(screen.getByRole('button', { name: 'Not missing…' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Not missing' }));
    await userEvent.type(dialog.getByRole('textbox', { name: 'Reason' }), reason);
    return dialog;
  };
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Choose Noor Haddad' }));
  const first = await ask('Works elsewhere');
  await userEvent.click(first.getByRole('button', { name: 'Set aside' }));
  await userEvent.click(first.getByRole('button', { name: 'Cancel' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  const second = await ask('Never came');
  answered();
  expect(await screen.findByText('This listener was removed')).toBeInTheDocument();
  expect(second.getByRole('textbox', { name: 'Reason' })).toHaveValue('Never came');
  expect(second.queryByText('This listener was removed')).not.toBeInTheDocument();
});

test('the reason that is being written stays though the last person left the list', async () => {
  let people = [person({})];
  const calls = serve({}, [], {
    'GET /listeners/l1/ledger/people': () => ({ body: { items: people, next: null } }),
  });
  const { queries } = renderScreen(<LedgerPage />, at);
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Choose Zoë Ångström' }));
  await userEvent.click(screen.getByRole('button', { name: 'Not missing…' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Not missing' }));
  await userEvent.type(dialog.getByRole('textbox', { name: 'Reason' }), 'Works elsewhere');
  people = [];
  await act(() => queries.invalidateQueries());
  await waitFor(() => expect(screen.queryByText('Zoë Ångström')).not.toBeInTheDocument());
  expect(screen.queryByText('Not missing…')).not.toBeInTheDocument();
  expect(dialog.getByRole('textbox', { name: 'Reason' })).toHaveValue('Works elsewhere');
  await userEvent.click(dialog.getByRole('button', { name: 'Set aside' }));
  await waitFor(() =>
    expect(calls.find(({ path }) => path.endsWith('/set-aside'))?.body).toEqual({
      applicationIds: ['a1'],
      reason: 'Works elsewhere',
    }),
  );
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
});

test('the question whether to bring all in stays, and says that nobody is missing any more', async () => {
  let gone = false;
  serve({}, [], {
    'GET /listeners/l1/ledger': () => ({
      body: gone ? { ...summary, counts: { ...summary.counts, missing: 0 } } : summary,
    }),
    'GET /listeners/l1/ledger/people': () => ({ body: { items: gone ? [] : missing, next: null } }),
  });
  const { queries } = renderScreen(<LedgerPage />, at);
  await userEvent.click(await screen.findByRole('button', { name: 'Bring in all 2' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Bring 2 people in?' }));
  gone = true;
  await act(() => queries.invalidateQueries());
  expect(await dialog.findByText('Nobody is missing any more.')).toBeVisible();
  expect(dialog.getByRole('button', { name: 'Bring in 0 people' })).toBeDisabled();
  await userEvent.click(dialog.getByRole('button', { name: 'Cancel' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  expect(screen.queryByRole('button', { name: /Bring in/ })).not.toBeInTheDocument();
  await waitFor(() => expect(screen.getByRole('tabpanel')).toHaveFocus());
});

test('sets somebody aside only with a reason, and takes it back', async () => {
  const calls = open();
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Choose Zoë Ångström' }));
  await userEvent.click(screen.getByRole('button', { name: 'Not missing…' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Not missing' }));
  await userEvent.click(dialog.getByRole('button', { name: 'Set aside' }));
  expect(dialog.getByText('Say why, for those who look later.')).toBeVisible();
  await userEvent.type(dialog.getByRole('textbox', { name: 'Reason' }), 'Works elsewhere');
  await userEvent.click(dialog.getByRole('button', { name: 'Set aside' }));
  await waitFor(() =>
    expect(calls.find(({ path }) => path.endsWith('/set-aside'))?.body).toEqual({
      applicationIds: ['a1'],
      reason: 'Works elsewhere',
    }),
  );

  await userEvent.click(screen.getByRole('tab', { name: /Explained/ }));
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Choose Ada Lovelace' }));
  await userEvent.click(screen.getByRole('button', { name: 'Take back' }));
  await waitFor(() => expect(calls.some(({ path }) => path.endsWith('/undo'))).toBe(true));
});

test('offers those who are in the stage already', async () => {
  const calls = open();
  expect(await screen.findByText(/12 candidates are in this stage already/)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Look at them' }));
  await waitFor(() =>
    expect(calls.find(({ path, method }) => method === 'POST' && path.endsWith('/look-back'))?.body).toEqual({
      since: null,
    }),
  );
  expect(await screen.findByRole('tab', { name: /Entered earlier/ })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  expect(screen.getByRole('tab', { name: /Entered earlier/ })).toHaveFocus();
  expect(await screen.findByText('Ana Lima')).toBeVisible();
});

test('each day tells the same numbers as the tiles, and they add up', async () => {
  const counts = { expected: 4, present: 1, waiting: 3, explained: 0, missing: 0 };
  open({ counts }, [
    { date: '2026-11-19', ...counts },
    { date: null, expected: 0, present: 0, waiting: 0, explained: 0, missing: 0 },
  ]);
  const table = within(await screen.findByRole('table', { name: 'By day' }));
  const heads = table.getAllByRole('columnheader').map((head) => head.textContent);
  expect(heads.slice(-5)).toEqual(['Should', 'Enrolled', 'Waiting', 'Explained', 'Missing']);
  expect(table.getAllByRole('cell').map((cell) => cell.textContent)).toEqual([
    ...['4', '1', '3', '0', '0'],
    ...['0', '0', '0', '0', '0'],
  ]);
  expect(screen.getByText(/^The day on which they entered, in UTC/)).toBeVisible();
});

test('expects people further back only after saying what that means', async () => {
  const calls = open();
  const looked = () => calls.find(({ path, method }) => method === 'POST' && path.endsWith('/look-back'));
  const day = await screen.findByLabelText('Expect everybody since');
  await userEvent.type(day, '1900-01-01');
  await userEvent.click(screen.getByRole('button', { name: /Look further back/ }));
  expect(await screen.findByText('Choose a day after 1 January 2000.')).toBeVisible();
  await userEvent.clear(day);
  await userEvent.type(day, '2026-10-01');
  await userEvent.click(screen.getByRole('button', { name: /Look further back/ }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Expect everybody since 1 Oct 2026?' }));
  expect(await dialog.findByText(/40 applications to look at/)).toBeVisible();
  expect(dialog.getByText(/then counts as missing/)).toBeVisible();
  expect(looked()).toBeUndefined();
  await userEvent.click(dialog.getByRole('button', { name: 'Expect them' }));
  await waitFor(() =>
    expect(looked()?.body).toEqual({ since: new Date('2026-10-01T00:00:00').toISOString() }),
  );
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  expect(day).toHaveValue('');
});

test('does not say that nobody is missing where that is not known', async () => {
  open({ counts: { ...summary.counts, missing: 0 }, comparing: true, asOf: null });
  expect(await screen.findByRole('heading', { name: 'Not known yet' })).toBeVisible();
  expect(screen.queryByText('Nobody is missing')).not.toBeInTheDocument();
});

test('shows how far looking is, and tells only of its end', async () => {
  let now = { ...summary, asked: 40, toLook: 30 };
  serve({}, [], { 'GET /listeners/l1/ledger': () => ({ body: now }) });
  const { queries } = renderScreen(
    <>
      <LedgerPage />
      <LiveRegion />
    </>,
    at,
  );
  const refresh = () => queries.invalidateQueries({ queryKey: keys.ledger('l1') });
  expect(await screen.findByText('Looking: 10 of 40. You can leave this page.')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Stop looking' })).toBeVisible();
  // The only live region there is.
  const spoken = screen.getByRole('status');
  const before = spoken.textContent;
  now = { ...now, toLook: 1, counts: { ...summary.counts, missing: 3 } };
  await refresh();
  expect(await screen.findByText('Looking: 39 of 40. You can leave this page.')).toBeVisible();
  expect(screen.getByText('3 people are missing')).toBeVisible();
  expect(spoken.textContent).toBe(before);
  now = { ...now, asked: 0, toLook: 0 };
  await refresh();
  await waitFor(() => expect(spoken).toHaveTextContent('Looking is over. 3 people are missing.'));
  now = { ...now, counts: { ...summary.counts, missing: 4 } };
  await refresh();
  await waitFor(() => expect(spoken).toHaveTextContent('4 people are missing'));
});

test('exports the list as a file, and tells why where it cannot', async () => {
  let answer: object = {
    status: 409,
    body: { title: 'This listener was removed', detail: 'Nothing to list.' },
  };
  open({}, [], { 'GET /listeners/l1/ledger/csv': () => answer });
  const link = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
  const make = vi.fn(() => 'blob:ledger');
  Object.assign(URL, { createObjectURL: make, revokeObjectURL: () => {} });
  const button = await screen.findByRole('button', { name: 'Export CSV' });
  await userEvent.click(button);
  const told = await screen.findByRole('alert');
  expect(told).toHaveTextContent('This listener was removed');
  expect(told).toHaveTextContent('Nothing to list.');
  expect(make).not.toHaveBeenCalled();
  answer = { body: 'Person' };
  await userEvent.click(button);
  await waitFor(() => expect(link).toHaveBeenCalledTimes(1));
  expect((link.mock.contexts[0] as HTMLAnchorElement).download).toBe('ledger.csv');
  link.mockRestore();
});

test('a file that cannot be fetched without a network says that, and not to load the page', async () => {
  open();
  const button = await screen.findByRole('button', { name: 'Export CSV' });
  const there = fetch;
  vi.stubGlobal('fetch', (url: string, init: RequestInit) =>
    url.endsWith('/csv') ? Promise.reject(new TypeError('Failed to fetch')) : there(url, init),
  );
  await userEvent.click(button);
  expect(await screen.findByRole('alert')).toHaveTextContent('Stagedoor cannot be reached');
});

test('what was done is told although nobody is left in the list', async () => {
  let gone = false;
  const nobody = { ...summary, counts: { ...summary.counts, missing: 0 } };
  serve({}, [], {
    'GET /listeners/l1/ledger': () => ({ body: gone ? nobody : summary }),
    'GET /listeners/l1/ledger/people': () => ({ body: { items: gone ? [] : [person({})], next: null } }),
    'POST /listeners/l1/ledger/set-aside': () => {
      gone = true;
      return { status: 204 };
    },
  });
  renderScreen(
    <>
      <LedgerPage />
      <LiveRegion />
    </>,
    at,
  );
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Choose Zoë Ångström' }));
  await userEvent.click(screen.getByRole('button', { name: 'Not missing…' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Not missing' }));
  await userEvent.type(dialog.getByRole('textbox', { name: 'Reason' }), 'Works elsewhere');
  const spoken = told();
  // One of the answers that are asked for anew takes long.
  const there = fetch;
  vi.stubGlobal('fetch', (url: string, init: RequestInit) =>
    url.endsWith('/days') ? new Promise(() => {}) : there(url, init),
  );
  await userEvent.click(dialog.getByRole('button', { name: 'Set aside' }));
  expect(await screen.findByRole('heading', { name: 'Nobody is missing' })).toBeVisible();
  await waitFor(() => expect(spoken).toContain('1 person set aside. They are under Explained.'));
});

test('a refusal is told once, where it was asked for, and is gone when it is asked anew', async () => {
  const refused = { status: 409, body: { title: 'This listener was removed' } };
  open({}, [], {
    'POST /listeners/l1/ledger/bring-in': refused,
    'POST /listeners/l1/ledger/set-aside': refused,
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Bring in all 2' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Bring in 2 people' }));
  await screen.findByText('This listener was removed');
  expect(screen.getAllByRole('alert', { hidden: true })).toHaveLength(1);
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));

  await userEvent.click(await screen.findByRole('checkbox', { name: 'Choose Zoë Ångström' }));
  await userEvent.click(screen.getByRole('button', { name: 'Not missing…' }));
  await userEvent.type(await screen.findByRole('textbox', { name: 'Reason' }), 'Works elsewhere');
  await userEvent.click(screen.getByRole('button', { name: 'Set aside' }));
  await screen.findByText('This listener was removed');
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  await userEvent.click(screen.getByRole('button', { name: 'Not missing…' }));
  expect(await screen.findByRole('textbox', { name: 'Reason' })).toBeVisible();
  expect(screen.queryByText('This listener was removed')).not.toBeInTheDocument();
});

test('a refusal that comes after the question was closed is told on the page, once', async () => {
  let answered = () => {};
  open({}, [], {
    'POST /listeners/l1/ledger/bring-in': { status: 409, body: { title: 'This listener was removed' } },
  });
  const there = fetch;
  const wait = new Promise<void>((resolve) => {
    answered = resolve;
  });
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    if (url.endsWith('/bring-in')) await wait;
    return there(url, init);
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Bring in all 2' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Bring in 2 people' }));
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  answered();
  expect(await screen.findByText('This listener was removed')).toBeVisible();
  expect(screen.getAllByRole('alert', { hidden: true })).toHaveLength(1);
  await userEvent.click(screen.getByRole('button', { name: 'Bring in all 2' }));
  await screen.findByRole('dialog', { name: 'Bring 2 people in?' });
  expect(screen.queryByText('This listener was removed')).not.toBeInTheDocument();
});

test('compares at once, and tells why where it cannot', async () => {
  let answer: object = { status: 409, body: { title: 'Ashby is not connected' } };
  const calls = serve({}, [], { 'POST /ledger/refresh': () => answer });
  renderScreen(
    <>
      <LedgerPage />
      <LiveRegion />
    </>,
    at,
  );
  const button = await screen.findByRole('button', { name: 'Compare now' });
  await userEvent.click(button);
  expect(await screen.findByRole('alert')).toHaveTextContent('Ashby is not connected');
  answer = { status: 202 };
  const spoken = told();
  await userEvent.click(button);
  await waitFor(() => expect(spoken).toContain('Comparing with Ashby. The numbers follow.'));
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  expect(calls.filter(({ path }) => path === '/ledger/refresh')).toHaveLength(2);
});

test('looking is stopped', async () => {
  let now = { ...summary, asked: 40, toLook: 30 };
  const calls = open({}, [], {
    'GET /listeners/l1/ledger': () => ({ body: now }),
    'POST /listeners/l1/ledger/look-back/cancel': () => {
      now = { ...summary, asked: 0, toLook: 0 };
      return { status: 204 };
    },
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Stop looking' }));
  expect(await screen.findByRole('button', { name: 'Look at them' })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Stop looking' })).not.toBeInTheDocument();
  expect(calls.filter(({ path }) => path.endsWith('/look-back/cancel'))).toHaveLength(1);
});
