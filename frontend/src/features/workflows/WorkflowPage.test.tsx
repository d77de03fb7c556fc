import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { keys } from '../../api/keys';
import type { Listener, Stages, Workflow } from '../../api/types';
import { nobodyMissing } from '../../test/ledger';
import { activeListener as active, draftListener as draft, noWebhooks } from '../../test/listener';
import { fakeServer, held, renderScreen } from '../../test/render';
import WorkflowPage from './WorkflowPage';

const workflow: Workflow = {
  id: 'w1',
  name: 'Onboarding',
  version: 4,
  archived: false,
  enteredLast30Days: 1,
  listeners: [],
};

const stages: Stages = {
  plans: [
    {
      id: 'eng',
      title: 'Engineering',
      archived: false,
      stages: [{ id: 'eng-offer', title: 'Offer', type: 'Offer', order: 5 }],
    },
  ],
  fetchedAt: null,
  problem: null,
};

const enrollment = {
  id: 'n1',
  employeeId: 'e1',
  name: 'Zoë Ångström',
  jobTitle: 'Staff Engineer',
  startDate: '2026-03-15',
  enteredAt: '2026-09-01T10:00:00Z',
};

const server = (listeners: Listener[] = []) => ({
  'GET /workflows/w1': { body: workflow },
  'GET /workflows/w1/listeners': () => ({ body: listeners }),
  'GET /workflows/w1/enrollments': { body: { items: [enrollment], next: null } },
  'GET /integrations/ashby/stages': { body: stages },
  'GET /ledger': { body: [{ ...nobodyMissing, listenerId: 'l2' }] },
  'GET /webhooks': { body: noWebhooks },
});

const at = { path: '/workflows/w1', route: '/workflows/:id' };

test('adds a listener: the endpoint answers at once, Ashby reaches it, then it is created', async () => {
  let present = draft;
  const listeners: Listener[] = [];
  const calls = fakeServer({
    ...server(listeners),
    'POST /workflows/w1/listeners': () => {
      listeners.push(draft);
      return { status: 201, body: draft };
    },
    'GET /listeners/l1': () => ({ body: present }),
    'PATCH /listeners/l1': () => ({ body: active }),
  });
  const { queries } = renderScreen(<WorkflowPage />, at);
  await userEvent.click(await screen.findByRole('button', { name: 'Add listener' }));

  const modal = within(await screen.findByRole('dialog', { name: 'Add listener' }));
  expect(await modal.findByRole('textbox', { name: 'Secret key' })).toHaveValue('made-up-secret');
  expect(modal.getByRole('textbox', { name: 'Endpoint URL' })).toHaveAttribute('readonly');
  expect(modal.getByRole('button', { name: /copy secret key/i })).toBeVisible();
  expect(modal.getByRole('button', { name: /copy endpoint url/i })).toBeVisible();
  expect(modal.getByText("Waiting for Ashby's first call…")).toBeVisible();

  present = { ...draft, reachedAt: '2026-09-01T10:05:00Z', pingSigned: true };
  await queries.invalidateQueries({ queryKey: keys.listener('l1') });
  expect(await modal.findByText('Ashby has reached this endpoint')).toBeVisible();

  await userEvent.click(modal.getByRole('combobox', { name: 'Stage' }));
  await userEvent.click(await screen.findByRole('option', { name: 'Offer · all plans' }));
  await userEvent.click(modal.getByRole('radio', { name: 'This stage or later' }));
  await userEvent.click(modal.getByRole('button', { name: 'Create event listener' }));

  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  expect(calls.find((call) => call.method === 'PATCH')?.body).toEqual({
    action: 'activate',
    event: 'candidateStageChange',
    condition: { kind: 'title', title: 'Offer', type: 'Offer', orLater: true },
  });
});

test('asks for the stage, and for none where the event needs none', async () => {
  const calls = fakeServer({
    ...server([draft]),
    'GET /listeners/l1': { body: draft },
    'PATCH /listeners/l1': { body: active },
  });
  renderScreen(<WorkflowPage />, at);
  await userEvent.click(await screen.findByRole('button', { name: 'Continue' }));
  const modal = within(await screen.findByRole('dialog', { name: 'Add listener' }));
  await userEvent.click(await modal.findByRole('button', { name: 'Create event listener' }));
  expect(await modal.findByText('Choose a stage.')).toBeVisible();

  await userEvent.click(modal.getByRole('combobox', { name: 'Event' }));
  await userEvent.click(await screen.findByRole('option', { name: 'Candidate hired' }));
  expect(modal.queryByRole('combobox', { name: 'Stage' })).not.toBeInTheDocument();
  await userEvent.click(modal.getByRole('button', { name: 'Create event listener' }));
  await waitFor(() =>
    expect(calls.find((call) => call.method === 'PATCH')?.body).toEqual({
      action: 'activate',
      event: 'candidateHire',
      condition: null,
    }),
  );
});

test('a double click creates the listener once, and the dialog closes', async () => {
  let created = false;
  const calls = fakeServer({
    ...server([draft]),
    'GET /listeners/l1': { body: draft },
    'PATCH /listeners/l1': () => {
      if (created) return { status: 409, body: { title: 'This listener has been created already' } };
      created = true;
      return { body: active };
    },
  });
  renderScreen(<WorkflowPage />, at);
  await userEvent.click(await screen.findByRole('button', { name: 'Continue' }));
  const modal = within(await screen.findByRole('dialog', { name: 'Add listener' }));
  // Once refused: a first attempt would draw the button anew by itself.
  await userEvent.click(await modal.findByRole('button', { name: 'Create event listener' }));
  await userEvent.click(modal.getByRole('combobox', { name: 'Event' }));
  await userEvent.click(await screen.findByRole('option', { name: 'Candidate hired' }));
  const create = modal.getByRole('button', { name: 'Create event listener' });
  fireEvent.click(create);
  fireEvent.click(create);
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  expect(calls.filter((call) => call.method === 'PATCH')).toHaveLength(1);
});

test("Ashby's trouble with the stages is told in words and can be retried", async () => {
  let trouble = true;
  fakeServer({
    ...server([draft]),
    'GET /listeners/l1': { body: draft },
    'GET /integrations/ashby/stages': () => ({
      body: trouble ? { plans: [], fetchedAt: null, problem: 'The key may not read interviews.' } : stages,
    }),
  });
  renderScreen(<WorkflowPage />, at);
  await userEvent.click(await screen.findByRole('button', { name: 'Continue' }));
  expect(await screen.findByText('The key may not read interviews.')).toBeVisible();
  trouble = false;
  await userEvent.click(screen.getByRole('button', { name: 'Retry' }));
  await waitFor(() => expect(screen.queryByText('The key may not read interviews.')).not.toBeInTheDocument());
});

test('pauses, and shows a new secret once', async () => {
  const calls = fakeServer({
    ...server([active]),
    'PATCH /listeners/l2': ({ body }) => ({
      body: {
        ...active,
        secretKey: (body as { action: string }).action === 'newSecret' ? 'fresh-secret' : null,
      },
    }),
  });
  renderScreen(<WorkflowPage />, at);
  expect(await screen.findByText(active.sentence)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Pause' }));
  await waitFor(() => expect(calls.some((call) => call.method === 'PATCH')).toBe(true));

  await userEvent.click(screen.getByRole('button', { name: 'New secret' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Make a new secret' }));
  expect(await screen.findByRole('textbox', { name: 'Secret key' })).toHaveValue('fresh-secret');
  await userEvent.click(screen.getByRole('button', { name: 'Done' }));
  await userEvent.click(screen.getByRole('button', { name: 'New secret' }));
  expect(screen.queryByRole('textbox', { name: 'Secret key' })).not.toBeInTheDocument();
});

test('removing says what stops working', async () => {
  const calls = fakeServer({
    ...server([active]),
    'PATCH /listeners/l2': { body: { ...active, state: 'removed' } },
  });
  renderScreen(<WorkflowPage />, at);
  await userEvent.click(await screen.findByRole('button', { name: 'Remove' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Remove this listener?' }));
  expect(dialog.getByText(/no longer takes anyone into Onboarding/)).toBeVisible();
  await userEvent.click(dialog.getByRole('button', { name: 'Remove listener' }));
  await waitFor(() =>
    expect(calls.find((call) => call.method === 'PATCH')?.body).toEqual({ action: 'remove' }),
  );
});

test('renames with the version that was read', async () => {
  const calls = fakeServer({
    ...server(),
    'PATCH /workflows/w1': { body: { ...workflow, name: 'Welcome' } },
  });
  renderScreen(<WorkflowPage />, at);
  await userEvent.click(await screen.findByRole('button', { name: 'Rename' }));
  const name = await screen.findByRole('textbox', { name: 'Name' });
  await userEvent.clear(name);
  await userEvent.type(name, 'Welcome');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() =>
    expect(calls.find((call) => call.method === 'PATCH')).toMatchObject({
      body: { name: 'Welcome' },
      ifMatch: '"4"',
    }),
  );
});

test('whoever enters meanwhile stands on top', async () => {
  const items = [enrollment];
  fakeServer({ ...server(), 'GET /workflows/w1/enrollments': () => ({ body: { items, next: null } }) });
  const { queries } = renderScreen(<WorkflowPage />, at);
  expect(await screen.findByRole('link', { name: 'Zoë Ångström' })).toBeVisible();
  items.unshift({ ...enrollment, id: 'n2', employeeId: 'e2', name: 'Noor Haddad' });
  await queries.invalidateQueries({ queryKey: ['enrollments'] });
  await screen.findByRole('link', { name: 'Noor Haddad' });
  const people = within(screen.getByRole('table', { name: 'Enrollments' })).getAllByRole('link');
  expect(people.map((link) => link.textContent)).toEqual(['Noor Haddad', 'Zoë Ångström']);
});

test('a member sees who entered, no listeners, and whom to ask', async () => {
  const calls = fakeServer(server([active]));
  renderScreen(<WorkflowPage />, { ...at, me: { id: 'm', name: 'Mel', email: null, role: 'member' } });
  expect(await screen.findByRole('link', { name: 'Zoë Ångström' })).toBeVisible();
  expect(screen.getByRole('heading', { level: 2, name: 'Entering the workflow' })).toBeVisible();
  expect(screen.getByText(/ask an administrator/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Add listener' })).not.toBeInTheDocument();
  expect(calls.some((call) => call.path.includes('listeners'))).toBe(false);
});

test('claims nothing of webhooks and people that could not be asked for, and says so once', async () => {
  let broken = true;
  const failing = (title: string) => ({ status: 503, body: { title } });
  fakeServer({
    ...server([active, { ...active, id: 'l3', sentence: 'Ashby · Candidate hired' }]),
    'GET /webhooks': () => (broken ? failing('No webhooks') : { body: noWebhooks }),
    'GET /ledger': () =>
      broken ? failing('No ledgers') : { body: [{ ...nobodyMissing, listenerId: 'l2' }] },
  });
  renderScreen(<WorkflowPage />, at);
  expect(await screen.findByText('No webhooks')).toBeVisible();
  expect(await screen.findByText('No ledgers')).toBeVisible();
  expect(screen.getAllByText('Active, its webhook is not known')).toHaveLength(2);
  broken = false;
  await userEvent.click(screen.getAllByRole('button', { name: 'Retry' })[1] as HTMLElement);
  expect(await screen.findByText('Nobody is known to be missing')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Retry' }));
  expect(await screen.findByText('Nobody is missing')).toBeVisible();
  expect(screen.getAllByText('Active, not called yet')).toHaveLength(2);
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});

test('claims nothing of webhooks before it was told how they are', async () => {
  const late = held({ body: noWebhooks });
  fakeServer({ ...server([active]), 'GET /webhooks': late.answer });
  renderScreen(<WorkflowPage />, at);
  expect(await screen.findByText('Nobody is known to be missing')).toBeVisible();
  expect(screen.getByText('Active, its webhook is not known')).toBeVisible();
  expect(screen.queryByText('Nobody is missing')).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Remove' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Remove this listener?' }));
  expect(dialog.getByText(/Afterwards, see in Ashby whether a webhook for it is left\./)).toBeVisible();
  late.give();
  expect(await screen.findByText('Nobody is missing')).toBeInTheDocument();
  expect(dialog.getByText(/Afterwards, delete the webhook in Ashby too\./)).toBeVisible();
});

test('why a listener could not be removed is told once', async () => {
  fakeServer({
    ...server([active]),
    'PATCH /listeners/l2': { status: 409, body: { title: 'Somebody resumed it meanwhile' } },
  });
  renderScreen(<WorkflowPage />, at);
  await userEvent.click(await screen.findByRole('button', { name: 'Remove' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Remove listener' }));
  await screen.findByText('Somebody resumed it meanwhile');
  expect(screen.getAllByRole('alert', { hidden: true })).toHaveLength(1);
});
