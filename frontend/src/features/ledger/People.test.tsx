import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { at, missing, open, person, serve, summary } from '../../test/ledgerPage';
import { fakeServer, held, renderScreen } from '../../test/render';
import LedgerPage from './LedgerPage';

test('brings all of them in after saying what that does', async () => {
  const calls = open();
  await userEvent.click(await screen.findByRole('button', { name: 'Bring in all 2' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Bring 2 people in?' }));
  expect(dialog.getByText(/Nobody enters twice/)).toBeVisible();
  await userEvent.click(dialog.getByRole('button', { name: 'Bring in 2 people' }));
  await waitFor(() =>
    expect(calls.find(({ path }) => path.endsWith('/bring-in'))?.body).toEqual({ applicationIds: null }),
  );
  expect((await screen.findAllByText(/2 people were sent on their way/))[0]).toBeVisible();
  await waitFor(() => expect(screen.getByRole('region', { name: 'Brought in' })).toHaveFocus());
});

test('says of whom Ashby does not tell and why, and lets them be set aside', async () => {
  const hidden = person({
    applicationId: 'a9',
    person: null,
    stage: null,
    enteredAt: null,
    state: 'notTold',
    reason: 'The API key lacks a permission.',
  });
  const calls = serve({ counts: { ...summary.counts, missing: 0 }, notTold: 1 }, [], {
    'GET /listeners/l1/ledger/people': ({ path }) => ({
      body: { items: path.includes('notTold') ? [hidden] : [], next: null },
    }),
  });
  renderScreen(<LedgerPage />, at);
  expect((await screen.findAllByText('Ashby does not tell of 1 person'))[0]).toBeVisible();
  await userEvent.click(screen.getByRole('tab', { name: 'Not known 1' }));
  expect(await screen.findByRole('cell', { name: 'The API key lacks a permission.' })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Bring in chosen' })).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole('checkbox', { name: 'Choose Application a9' }));
  await userEvent.click(screen.getByRole('button', { name: 'Not missing…' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Not missing' }));
  await userEvent.type(dialog.getByRole('textbox', { name: 'Reason' }), 'Was removed');
  await userEvent.click(dialog.getByRole('button', { name: 'Set aside' }));
  await waitFor(() =>
    expect(calls.find(({ path }) => path.endsWith('/set-aside'))?.body).toEqual({
      applicationIds: ['a9'],
      reason: 'Was removed',
    }),
  );
});

test('what was brought in is announced, and stands in no live region besides', async () => {
  open();
  await userEvent.click(await screen.findByRole('button', { name: 'Bring in all 2' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Bring in 2 people' }));
  expect(await screen.findByRole('region', { name: 'Brought in' })).toBeVisible();
  expect(screen.queryByRole('status')).not.toBeInTheDocument();
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});

test('thousands are grouped wherever they are counted', async () => {
  open({ counts: { ...summary.counts, missing: 1234 } });
  await userEvent.click(await screen.findByRole('button', { name: 'Bring in all 1,234' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Bring 1,234 people in?' }));
  expect(dialog.getByRole('button', { name: 'Bring in 1,234 people' })).toBeVisible();
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
  const brought = held({ body: { people: 1 } });
  open({}, [], { 'POST /listeners/l1/ledger/bring-in': brought.answer });
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Choose Noor Haddad' }));
  await userEvent.click(screen.getByRole('button', { name: 'Bring in 1 chosen' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.click(dialog.getByRole('button', { name: 'Bring in' }));
  await userEvent.click(dialog.getByRole('button', { name: 'Cancel' }));
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Choose Zoë Ångström' }));
  brought.give();
  await screen.findByRole('region', { name: 'Brought in' });
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
  const dialog = within(await screen.findByRole('dialog', { name: 'Bring Noor Haddad in?' }));
  people = [person({})];
  await act(() => queries.invalidateQueries());
  await waitFor(() => expect(screen.queryByText('Noor Haddad')).not.toBeInTheDocument());
  expect(screen.getByRole('dialog', { name: 'Bring Noor Haddad in?' })).toBeVisible();
  await userEvent.click(dialog.getByRole('button', { name: 'Bring in' }));
  await waitFor(() =>
    expect(calls.find(({ path }) => path.endsWith('/bring-in'))?.body).toEqual({ applicationIds: ['a2'] }),
  );
});

test('an answer to one question closes no other, and its refusal is told on the page', async () => {
  const refused = held({ status: 409, body: { title: 'This listener was removed' } });
  open({}, [], { 'POST /listeners/l1/ledger/set-aside': refused.answer });
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
  refused.give();
  expect(await screen.findByText('This listener was removed')).toBeInTheDocument();
  expect(second.getByRole('textbox', { name: 'Reason' })).toHaveValue('Never came');
  expect(second.queryByText('This listener was removed')).not.toBeInTheDocument();
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

test('a refusal that comes after the question was closed is told on the page, once', async () => {
  const refused = held({ status: 409, body: { title: 'This listener was removed' } });
  open({}, [], { 'POST /listeners/l1/ledger/bring-in': refused.answer });
  await userEvent.click(await screen.findByRole('button', { name: 'Bring in all 2' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Bring in 2 people' }));
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  refused.give();
  expect(await screen.findByText('This listener was removed')).toBeVisible();
  expect(screen.getAllByRole('alert', { hidden: true })).toHaveLength(1);
  await userEvent.click(screen.getByRole('button', { name: 'Bring in all 2' }));
  await screen.findByRole('dialog', { name: 'Bring 2 people in?' });
  expect(screen.queryByText('This listener was removed')).not.toBeInTheDocument();
});
