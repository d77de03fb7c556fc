import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { keys } from '../../api/keys';
import { at, open, serve, summary, told } from '../../test/ledgerPage';
import { disabledWebhook, noWebhooks } from '../../test/listener';
import { held, renderScreen } from '../../test/render';
import { LiveRegion } from '../../ui/announce';
import LedgerPage from './LedgerPage';

test('says who is missing and how it is known', async () => {
  open();
  expect(await screen.findByText('2 people are missing')).toBeVisible();
  const table = within(await screen.findByRole('table', { name: 'People' }));
  expect(table.getByText('Zoë Ångström')).toBeVisible();
  expect(table.getByText('Offer · Engineer (by history; further on now)')).toBeVisible();
});

test('says why Ashby is not asked, and leads to where that is mended', async () => {
  const refused = 'Ashby does not accept the API key.';
  open({}, [], {
    'GET /integrations/ashby': {
      body: { active: true, choosing: false, lastFailure: refused, lastFailureAt: '2026-09-01T10:00:00Z' },
    },
  });
  const alert = within(await screen.findByRole('alert', { name: 'Ashby is not asked now' }));
  expect(alert.getByText(refused, { exact: false })).toBeVisible();
  expect(alert.getByRole('link', { name: 'See to the connection' })).toHaveAttribute(
    'href',
    '/settings/integrations/ashby',
  );
});

test('pressing Compare now shows that it does something, until the numbers are there', async () => {
  const refresh = { 'POST /ledger/refresh': { status: 202 } };
  serve({}, [], refresh);
  const { queries } = renderScreen(<LedgerPage />, at);
  await userEvent.click(await screen.findByRole('button', { name: 'Compare now' }));
  expect(await screen.findByText('Comparing with Ashby. The numbers follow.')).toBeVisible();
  serve({ asOf: '2026-11-20T12:00:00Z' }, [], refresh);
  await act(() => queries.invalidateQueries());
  await waitFor(() => expect(screen.queryByText(/^Comparing with Ashby/)).not.toBeInTheDocument());
});

function renderLedger(search: string) {
  serve({});
  return renderScreen(<LedgerPage />, { ...at, path: at.path + search });
}

test('offers those who are in the stage already', async () => {
  const calls = open();
  expect(await screen.findByText(/12 candidates are in this stage already/)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Look at them' }));
  await waitFor(() =>
    expect(calls.find(({ path, method }) => method === 'POST' && path.endsWith('/look-back'))?.body).toEqual({
      since: null,
    }),
  );
  expect(await screen.findByRole('tab', { name: /Entered earlier/, selected: true })).toBeVisible();
  await waitFor(() => expect(screen.getByRole('tab', { name: /Entered earlier/ })).toHaveFocus());
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

/** Somebody wants people expected further back, and closes the question before the answer comes. */
async function expectAndClose(answer: () => Promise<{ status?: number; body?: unknown }>) {
  serve({}, [], { 'POST /listeners/l1/ledger/look-back': answer });
  renderScreen(
    <>
      <LedgerPage />
      <LiveRegion />
    </>,
    at,
  );
  const day = await screen.findByLabelText('Expect everybody since');
  await userEvent.type(day, '2026-10-01');
  await userEvent.click(screen.getByRole('button', { name: /Look further back/ }));
  const dialog = within(await screen.findByRole('dialog'));
  await dialog.findByText(/40 applications to look at/);
  await userEvent.click(dialog.getByRole('button', { name: 'Expect them' }));
  await userEvent.click(dialog.getByRole('button', { name: 'Cancel' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  return day;
}

test('that looking further back was refused is told after the question was closed', async () => {
  const refused = held({ status: 409, body: { title: 'This listener was removed' } });
  await expectAndClose(refused.answer);
  refused.give();
  expect(await screen.findByText('This listener was removed')).toBeVisible();
});

test('that looking further back began is told after the question was closed', async () => {
  const begun = held({ status: 202 });
  const day = await expectAndClose(begun.answer);
  const spoken = told();
  begun.give();
  await waitFor(() => expect(spoken.join()).toMatch(/^Looking further back\./));
  expect(day).toHaveValue('');
});

test('does not say that nobody is missing where that is not known', async () => {
  open({ counts: { ...summary.counts, missing: 0 }, comparing: true, asOf: null });
  expect(await screen.findByRole('heading', { name: 'Not known yet' })).toBeVisible();
  expect(screen.queryByText('Nobody is missing')).not.toBeInTheDocument();
});

test.each([
  ['does not work', { body: { ...noWebhooks, webhooks: [disabledWebhook] } }],
  ['is not known', () => new Promise<never>(() => {})],
])('does not say that nobody is missing while its webhook %s', async (_, webhooks) => {
  open({ counts: { ...summary.counts, missing: 0 } }, [], { 'GET /webhooks': webhooks });
  expect(await screen.findByRole('heading', { name: 'Nobody is known to be missing' })).toBeVisible();
  expect(screen.getAllByText('Nobody is known to be missing')).toHaveLength(2);
  expect(screen.queryByText('Nobody is missing')).not.toBeInTheDocument();
});

test('the tab stands in the address, so that it is there again after a reload', async () => {
  const { router } = renderLedger('?show=explained');
  const explained = await screen.findByRole('tab', { name: /^Explained/ });
  expect(explained).toHaveAttribute('aria-selected', 'true');
  await userEvent.click(screen.getByRole('tab', { name: /^Waiting/ }));
  expect(router.state.location.search).toBe('?show=waiting');
});

test('says why it claims nothing newer, and where that is mended', async () => {
  open({}, [], { 'GET /webhooks': { body: { ...noWebhooks, webhooks: [disabledWebhook] } } });
  expect(await screen.findByText(disabledWebhook.said)).toBeVisible();
  expect(screen.getByRole('link', { name: 'See to the webhook' })).toHaveAttribute(
    'href',
    `/workflows/${summary.workflowId}`,
  );
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
  expect((link.mock.contexts[0] as HTMLAnchorElement).download).toMatch(
    /^compared-with-ashby-\d{4}-\d\d-\d\d\.csv$/,
  );
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
