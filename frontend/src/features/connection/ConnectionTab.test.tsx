import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { fakeServer, held, renderScreen } from '../../test/render';
import ConnectionTab from './ConnectionTab';

const connection = {
  active: false,
  choosing: false,
  keyLastFour: '4f7a',
  version: 3,
  verification: null,
  lastAnswerAt: null,
  lastFailure: null,
  lastFailureAt: null,
  waiting: 0,
};

it('keeps the saved key when the field is empty', async () => {
  const calls = fakeServer({
    'GET /integrations/ashby': { body: connection },
    'PUT /integrations/ashby': { body: { ...connection, active: true, version: 4 } },
  });
  renderScreen(<ConnectionTab />);
  await userEvent.click(await screen.findByRole('switch', { name: 'Active' }));
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  const put = calls.find((call) => call.method === 'PUT');
  expect(put).toMatchObject({ ifMatch: '"3"', body: { active: true } });
  expect(put?.body).not.toHaveProperty('apiKey');
});

it('a double click saves once, and nobody is said to have saved in the meantime', async () => {
  let saved = connection;
  const calls = fakeServer({
    'GET /integrations/ashby': () => ({ body: saved }),
    'PUT /integrations/ashby': ({ ifMatch }) => {
      if (ifMatch !== `"${saved.version}"`) return { status: 412, body: { title: 'Stale' } };
      saved = { ...saved, version: saved.version + 1, keyLastFour: '0b1c' };
      return { body: saved };
    },
  });
  renderScreen(<ConnectionTab />);
  await userEvent.type(await screen.findByLabelText('API key'), 'another');
  const save = screen.getByRole('button', { name: 'Save' });
  fireEvent.click(save);
  fireEvent.click(save);
  expect(await screen.findByText(/The saved key ends in 0b1c/)).toBeVisible();
  expect(screen.queryByText('Somebody else saved in the meantime')).toBeNull();
  expect(calls.filter((call) => call.method === 'PUT')).toHaveLength(1);
});

it('shows a wrong key under the key, and offers to save anyway only when Ashby is down', async () => {
  fakeServer({
    'GET /integrations/ashby': { body: connection },
    'PUT /integrations/ashby': ({ body }) =>
      (body as { apiKey: string }).apiKey === 'wrong'
        ? {
            status: 422,
            body: { title: 'Wrong', errors: [{ path: 'apiKey', message: 'Ashby does not know it.' }] },
          }
        : { status: 409, body: { type: 'https://stagedoor.dev/problems/ashby-unreachable', title: 'Down' } },
  });
  renderScreen(<ConnectionTab />);
  const key = await screen.findByLabelText('API key');
  await userEvent.type(key, 'wrong');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('Ashby does not know it.')).toBeInTheDocument();
  expect(key).toHaveAccessibleDescription(/Ashby does not know it/);
  expect(screen.queryByRole('button', { name: 'Save anyway' })).toBeNull();
  await userEvent.clear(key);
  await userEvent.type(key, 'other');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByRole('button', { name: 'Save anyway' })).toBeInTheDocument();
});

const waits = (id: string, person: string) => ({
  id,
  person,
  said: 'Moved to Offer',
  workflowName: 'Onboarding',
  receivedAt: '2026-11-02T08:00:00Z',
});

type Answers = Parameters<typeof fakeServer>[0];

/** Six wait, or as many as are said; the deliveries are those that are listed. */
function sixWait(deliveries: () => unknown[], number = () => 6, others: Answers = {}) {
  const calls = fakeServer({
    'GET /integrations/ashby': { body: { ...connection, active: true, choosing: true, waiting: 6 } },
    'GET /integrations/ashby/waiting': () => ({
      body: { count: number(), upTo: 'd9', digest: 'of six', deliveries: deliveries() },
    }),
    'POST /integrations/ashby/waiting': { status: 204, body: undefined },
    ...others,
  });
  const { queries } = renderScreen(<ConnectionTab />);
  return { queries, decided: () => calls.filter(({ method }) => method === 'POST').map(({ body }) => body) };
}

it('asks what becomes of many waiting deliveries, and says that the others are ignored', async () => {
  const { decided } = sixWait(() => [waits('d1', 'Zoë Ångström')]);
  await userEvent.click(await screen.findByRole('checkbox', { name: /Zoë Ångström/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Process chosen' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Process 1 delivery?' }));
  expect(dialog.getByText(/Everything else that waits is ignored: 5 deliveries\./)).toBeVisible();
  expect(dialog.getByText(/Undo ignore/)).toBeVisible();
  expect(decided()).toEqual([]);
  await userEvent.click(dialog.getByRole('button', { name: 'Process 1, ignore the rest' }));
  await waitFor(() =>
    expect(decided()).toEqual([{ decision: 'process', deliveryIds: ['d1'], upTo: 'd9', digest: 'of six' }]),
  );
});

it('ignores nobody who comes while all that wait are asked about', async () => {
  let deliveries = [waits('d1', 'Zoë Ångström')];
  const { queries, decided } = sixWait(
    () => deliveries,
    () => deliveries.length,
  );
  await userEvent.click(await screen.findByRole('checkbox', { name: /Zoë Ångström/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Process chosen' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Process 1 delivery?' }));
  expect(dialog.getByText(/^These are all that wait\./)).toBeVisible();
  deliveries = [...deliveries, waits('d2', 'Noor Haddad')];
  await act(() => queries.invalidateQueries());
  await waitFor(() => expect(screen.getByText('Noor Haddad')).toBeInTheDocument());
  await userEvent.click(dialog.getByRole('button', { name: 'Process 1 delivery' }));
  await waitFor(() => expect(decided()).toEqual([{ decision: 'processAll' }]));
});

it('ignores all that wait', async () => {
  const { decided } = sixWait(() => [waits('d1', 'Zoë Ångström')]);
  await userEvent.click(await screen.findByRole('checkbox', { name: /Zoë Ångström/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Ignore all' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Ignore all deliveries' }));
  await waitFor(() => expect(decided()).toEqual([{ decision: 'ignore', upTo: 'd9', digest: 'of six' }]));
});

it('ignores what the question was about, though it left the list meanwhile', async () => {
  let deliveries = [waits('d1', 'Zoë Ångström'), waits('d2', 'Noor Haddad')];
  const { queries, decided } = sixWait(() => deliveries);
  await userEvent.click(await screen.findByRole('checkbox', { name: /Zoë Ångström/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Ignore chosen' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Ignore these deliveries?' }));
  deliveries = [waits('d2', 'Noor Haddad')];
  await act(() => queries.invalidateQueries());
  await waitFor(() => expect(screen.queryByText('Zoë Ångström')).toBeNull());
  expect(dialog.getByText(/^1 delivery will be ignored/)).toBeVisible();
  await userEvent.click(dialog.getByRole('button', { name: 'Ignore the chosen deliveries' }));
  await waitFor(() => expect(decided()).toEqual([{ decision: 'ignore', deliveryIds: ['d1'] }]));
});

it('keeps chosen who was chosen while others were ignored', async () => {
  const ignored = held({ status: 204 });
  const deliveries = [waits('d1', 'Zoë Ångström'), waits('d2', 'Noor Haddad')];
  sixWait(
    () => deliveries,
    () => 6,
    { 'POST /integrations/ashby/waiting': ignored.answer },
  );
  await userEvent.click(await screen.findByRole('checkbox', { name: /Zoë Ångström/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Ignore chosen' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Ignore these deliveries?' }));
  await userEvent.click(dialog.getByRole('button', { name: 'Ignore the chosen deliveries' }));
  await userEvent.click(dialog.getByRole('button', { name: 'Cancel' }));
  await userEvent.click(screen.getByRole('checkbox', { name: /Noor Haddad/ }));
  ignored.give();
  await waitFor(() => expect(screen.getByRole('checkbox', { name: /Zoë Ångström/ })).not.toBeChecked());
  expect(screen.getByRole('checkbox', { name: /Noor Haddad/ })).toBeChecked();
});

it('lists nothing while what came is simply being processed', async () => {
  fakeServer({ 'GET /integrations/ashby': { body: { ...connection, active: true, waiting: 3 } } });
  renderScreen(<ConnectionTab />);
  expect(await screen.findByRole('switch', { name: 'Active' })).toBeInTheDocument();
  expect(screen.queryByRole('region', { name: 'Waiting deliveries' })).toBeNull();
});
