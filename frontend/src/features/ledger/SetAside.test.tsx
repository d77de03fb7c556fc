import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { at, missing, open, person, serve, summary, told } from '../../test/ledgerPage';
import { held, renderScreen } from '../../test/render';
import { LiveRegion } from '../../ui/announce';
import LedgerPage from './LedgerPage';

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

test('who was set aside can be taken back on the spot, and a failure of that is told there', async () => {
  let broken = true;
  const calls = open({}, [], {
    'POST /listeners/l1/ledger/set-aside/undo': () =>
      broken ? { status: 503, body: { title: 'Stagedoor is not ready' } } : { status: 204 },
  });
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Choose Zoë Ångström' }));
  await userEvent.click(screen.getByRole('button', { name: 'Not missing…' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Not missing' }));
  await userEvent.type(dialog.getByRole('textbox', { name: 'Reason' }), 'A slip');
  await userEvent.click(dialog.getByRole('button', { name: 'Set aside' }));
  const notice = within(await screen.findByRole('region', { name: 'Set aside' }));
  expect(notice.getByText('1 person set aside. They are under Explained.')).toBeVisible();
  await userEvent.click(notice.getByRole('button', { name: 'Undo' }));
  expect(await notice.findByText('Stagedoor is not ready')).toBeVisible();
  broken = false;
  await userEvent.click(notice.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Set aside' })).not.toBeInTheDocument());
  expect(calls.filter(({ path }) => path.endsWith('/undo')).at(-1)?.body).toEqual({ applicationIds: ['a1'] });
});

test('what was done is told although nobody is left in the list', async () => {
  let gone = false;
  const nobody = { ...summary, counts: { ...summary.counts, missing: 0 } };
  serve({}, [], {
    'GET /listeners/l1/ledger': () => ({ body: gone ? nobody : summary }),
    'GET /listeners/l1/ledger/people': () => ({ body: { items: gone ? [] : [person({})], next: null } }),
    // One of the answers that are asked for anew takes long.
    'GET /listeners/l1/ledger/days': () => (gone ? held({ body: [] }).answer() : { body: [] }),
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
