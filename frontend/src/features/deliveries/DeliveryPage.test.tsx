import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import type { Delivery, DeliveryProblem, Step } from '../../api/types';
import { fakeServer, renderScreen } from '../../test/render';
import DeliveryPage from './DeliveryPage';

const step = (key: Step['key'], title: string, ok = true): Step => ({
  key,
  title,
  detail: null,
  at: null,
  ok,
  items: [],
});

const missing: DeliveryProblem = {
  code: 'requiredMissing',
  message: 'Personal email is required and Ashby has none.',
  employeeField: 'personalEmail',
  action: 'fixMapping',
};

const delivery: Delivery = {
  id: 'd1',
  receivedAt: '2026-09-01T10:00:00Z',
  person: 'Zoë Ångström',
  action: 'candidateStageChange',
  said: 'Entered Offer in Engineering',
  workflowId: 'w1',
  workflowName: 'Onboarding',
  state: 'needsAttention',
  reasonCode: 'requiredMissing',
  outcome: 'Needs attention: Personal email is missing',
  repetitions: 2,
  employeeId: null,
  origin: 'webhook',
  listenerId: 'l1',
  listenerSentence: 'Ashby · Candidate stage change · Offer, all plans',
  problems: [missing],
  steps: [
    step('received', 'Received and verified'),
    step('wanted', 'Wanted by a listener'),
    step('fetched', 'Fetched from Ashby'),
    {
      ...step('mapped', 'Mapped', false),
      items: [
        { label: 'First name', value: 'Zoë', problem: null, candidateFields: ['candidate.firstName'] },
        {
          label: 'Personal email',
          value: null,
          problem: 'Required, and Ashby has none.',
          candidateFields: null,
        },
      ],
    },
  ],
  attempts: [
    {
      beganAt: '2026-09-01T10:00:01Z',
      endedAt: '2026-09-01T10:00:02Z',
      outcome: 'needsAttention',
      reason: 'Personal email is missing',
      versions: {},
      steps: [],
      told: true,
    },
  ],
  employeeName: null,
  match: null,
  enrollmentId: null,
  ashbyUrl: 'https://app.ashbyhq.com/candidates/c1',
  typed: [],
  nextAt: null,
};

const at = { path: '/deliveries/d1', route: '/deliveries/:id' };

test('tells the story in order, the problem at its step with what mends it, then Try again', async () => {
  const calls = fakeServer({
    'GET /deliveries/d1': { body: delivery },
    'POST /deliveries/d1/try-again': { body: {} },
  });
  renderScreen(<DeliveryPage />, at);
  const story = within(await screen.findByRole('region', { name: 'What happened' }));
  expect(story.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent)).toEqual([
    'Received and verified',
    'Wanted by a listener',
    'Fetched from Ashby',
    'Mapped',
  ]);
  const mapped = within(story.getByRole('listitem', { name: 'Mapped' }));
  expect(mapped.getByText('Zoë')).toBeVisible();
  expect(mapped.getByText(missing.message)).toBeVisible();
  expect(mapped.getByRole('link', { name: 'Fix the field mapping' })).toHaveAttribute(
    'href',
    '/settings/integrations/ashby/field-mapping',
  );
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(calls.some((call) => call.path === '/deliveries/d1/try-again')).toBe(true));
});

test('a problem that is mended in Ashby leads there, when Ashby said where', async () => {
  const confidential = { ...missing, employeeField: null, action: 'openAshby' as const };
  fakeServer({ 'GET /deliveries/d1': { body: { ...delivery, problems: [confidential] } } });
  renderScreen(<DeliveryPage />, at);
  expect(await screen.findByRole('link', { name: 'Open in Ashby' })).toHaveAttribute(
    'href',
    delivery.ashbyUrl,
  );
});

test('a person decides who it is, also that it is somebody new', async () => {
  const calls = fakeServer({
    'GET /deliveries/d1': {
      body: {
        ...delivery,
        problems: [
          {
            code: 'severalMatches',
            message: 'Two people share this address.',
            employeeField: null,
            action: 'decideMatch',
          },
        ],
        steps: [...delivery.steps.slice(0, 3), step('matched', 'Matched', false)],
        match: [
          { employeeId: 'e1', name: 'Zoë Ångström', evidence: 'Same e-mail address' },
          { employeeId: 'e2', name: 'Åke Ångström', evidence: 'Same e-mail address' },
        ],
      } satisfies Delivery,
    },
    'POST /deliveries/d1/decide': { body: {} },
  });
  renderScreen(<DeliveryPage />, at);
  const decide = await screen.findByRole('button', { name: 'Decide' });
  await userEvent.click(decide);
  expect(await screen.findByText(/Choose one of these people/)).toBeVisible();
  await userEvent.click(screen.getByRole('radio', { name: 'Åke Ångström' }));
  await userEvent.click(decide);
  await waitFor(() =>
    expect(calls.filter((call) => call.method === 'POST').at(-1)?.body).toEqual({ employeeId: 'e2' }),
  );
  await userEvent.click(screen.getByRole('radio', { name: 'A new person' }));
  await userEvent.click(screen.getByRole('button', { name: 'Decide' }));
  await waitFor(() =>
    expect(calls.filter((call) => call.method === 'POST').at(-1)?.body).toEqual({ employeeId: null }),
  );
});

const sameAddress: Delivery = {
  ...delivery,
  problems: [
    {
      code: 'otherCandidate',
      message: 'Zoë Ångström has the same e-mail address but came from another candidate in Ashby.',
      employeeField: null,
      action: 'decideMatch',
    },
  ],
  steps: [...delivery.steps.slice(0, 3), step('matched', 'Matched', false)],
  match: [{ employeeId: 'e1', name: 'Zoë Ångström', evidence: 'Same e-mail address' }],
  typed: [
    {
      employeeField: 'personalEmail',
      label: 'Personal email',
      value: 'zoe@mail.example',
      display: 'zoe@mail.example',
      personId: 'p1',
      person: 'Ada Admin',
      at: '2026-09-01T10:00:00Z',
    },
  ],
};

function openSameAddress() {
  const calls = fakeServer({
    'GET /deliveries/d1': { body: sameAddress },
    'POST /deliveries/d1/values': { status: 204 },
    'GET /employee-fields': {
      body: [
        { key: 'personalEmail', label: 'Personal email', type: 'email', required: true, restricted: true },
      ],
    },
  });
  renderScreen(<DeliveryPage />, at);
  return () => calls.filter((call) => call.method === 'POST').at(-1)?.body;
}

test('a value that was typed wrongly is changed where it is noticed, and tried again', async () => {
  const sent = openSameAddress();
  const entered = within(await screen.findByRole('region', { name: 'Entered here' }));
  expect(entered.getByText('You entered zoe@mail.example for Personal email.')).toBeVisible();
  await userEvent.click(entered.getByRole('button', { name: 'Change' }));
  const field = await entered.findByRole('textbox', { name: 'Personal email' });
  expect(field).toHaveValue('zoe@mail.example');
  await userEvent.clear(field);
  await userEvent.type(field, 'nkemelu@mail.example');
  await userEvent.click(entered.getByRole('button', { name: 'Save and try again' }));
  await waitFor(() => expect(sent()).toEqual({ values: { personalEmail: 'nkemelu@mail.example' } }));
});

test('a value that was typed wrongly can be taken away', async () => {
  const sent = openSameAddress();
  await userEvent.click(await screen.findByRole('button', { name: 'Take away and try again' }));
  await waitFor(() => expect(sent()).toEqual({ values: { personalEmail: null } }));
});

test('what Ashby contradicts can be imported anyway, once a person confirms it', async () => {
  const calls = fakeServer({
    'GET /deliveries/d1': {
      body: {
        ...delivery,
        problems: [
          { code: 'movedBack', message: 'Moved back.', employeeField: null, action: 'importAnyway' },
          { code: 'offerWithdrawn', message: 'Declined.', employeeField: null, action: 'importAnyway' },
        ],
        steps: [...delivery.steps.slice(0, 2), step('fetched', 'Fetched from Ashby', false)],
      } satisfies Delivery,
    },
    'POST /deliveries/d1/import-anyway': { body: {} },
  });
  renderScreen(<DeliveryPage />, at);
  const fetched = within(await screen.findByRole('listitem', { name: 'Fetched from Ashby' }));
  expect(fetched.getByText('Moved back.')).toBeVisible();
  expect(fetched.getByText('Declined.')).toBeVisible();
  await userEvent.click(fetched.getByRole('button', { name: 'Import anyway' }));
  expect(calls.some((call) => call.method === 'POST')).toBe(false);
  const dialog = within(await screen.findByRole('dialog', { name: 'Import Zoë Ångström anyway?' }));
  await userEvent.click(dialog.getByRole('button', { name: 'Import Zoë Ångström anyway' }));
  await waitFor(() => expect(calls.some((call) => call.path === '/deliveries/d1/import-anyway')).toBe(true));
});

test('other problems cannot be overridden', async () => {
  fakeServer({ 'GET /deliveries/d1': { body: delivery } });
  renderScreen(<DeliveryPage />, at);
  expect(await screen.findByRole('button', { name: 'Try again' })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Import anyway' })).not.toBeInTheDocument();
});

test('ignoring needs a reason', async () => {
  const calls = fakeServer({
    'GET /deliveries/d1': { body: delivery },
    'POST /deliveries/d1/ignore': { body: {} },
  });
  renderScreen(<DeliveryPage />, at);
  await userEvent.click(await screen.findByRole('button', { name: 'Ignore' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Ignore delivery' }));
  expect(await screen.findByText('Say why, for those who look later.')).toBeVisible();
  await userEvent.type(screen.getByRole('textbox', { name: 'Reason' }), 'A test candidate');
  await userEvent.click(screen.getByRole('button', { name: 'Ignore delivery' }));
  await waitFor(() =>
    expect(calls.find((call) => call.method === 'POST')?.body).toEqual({ reason: 'A test candidate' }),
  );
});

test('a refusal to ignore is gone when it is asked anew', async () => {
  fakeServer({
    'GET /deliveries/d1': { body: delivery },
    'POST /deliveries/d1/ignore': { status: 409, body: { title: 'It was imported meanwhile' } },
  });
  renderScreen(<DeliveryPage />, at);
  await userEvent.click(await screen.findByRole('button', { name: 'Ignore' }));
  await userEvent.type(await screen.findByRole('textbox', { name: 'Reason' }), 'A test candidate');
  await userEvent.click(screen.getByRole('button', { name: 'Ignore delivery' }));
  expect(await screen.findByText('It was imported meanwhile')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  await userEvent.click(screen.getByRole('button', { name: 'Ignore' }));
  expect(await screen.findByRole('textbox', { name: 'Reason' })).toBeVisible();
  expect(screen.queryByText('It was imported meanwhile')).not.toBeInTheDocument();
});

test('what Ashby sent is asked for only when somebody wants to see it', async () => {
  const calls = fakeServer({
    'GET /deliveries/d1': { body: delivery },
    'GET /deliveries/d1/body': { body: { text: '{"action":"candidateStageChange"}', expired: false } },
  });
  renderScreen(<DeliveryPage />, at);
  const show = await screen.findByRole('button', { name: 'Show what Ashby sent' });
  expect(calls.some((call) => call.path.endsWith('/body'))).toBe(false);
  await userEvent.click(show);
  expect(await screen.findByText(/"action": "candidateStageChange"/)).toBeVisible();
});

test('an import is not tried again, and leads to its employee', async () => {
  fakeServer({
    'GET /deliveries/d1': {
      body: {
        ...delivery,
        state: 'imported',
        outcome: 'Imported',
        problems: [],
        employeeId: 'e1',
        employeeName: 'Zoë Å.',
      },
    },
  });
  renderScreen(<DeliveryPage />, at);
  expect(await screen.findByRole('link', { name: 'Zoë Å.' })).toHaveAttribute('href', '/employees/e1');
  expect(screen.queryByRole('button', { name: 'Try again' })).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Ignore' })).not.toBeInTheDocument();
});

test('folds what went well, and says of each value where it came from', async () => {
  const fetched = {
    ...step('fetched', 'Fetched from Ashby'),
    items: [{ label: 'Application', value: 'app-1', problem: null, candidateFields: null }],
  };
  const steps = [...delivery.steps.slice(0, 2), fetched, ...delivery.steps.slice(3)];
  fakeServer({
    'GET /deliveries/d1': { body: { ...delivery, steps } },
    'GET /integrations/ashby/candidate-fields': {
      body: { fields: [{ key: 'candidate.firstName', object: 'Candidate', label: 'First name' }] },
    },
  });
  renderScreen(<DeliveryPage />, at);
  expect(await screen.findByText('From Candidate · First name')).toBeVisible();
  expect(screen.getByText('app-1')).not.toBeVisible();
  await userEvent.click(screen.getByText('Details of “Fetched from Ashby”'));
  expect(screen.getByText('app-1')).toBeVisible();
});

test('tells each attempt with its own steps, why one has none, and when the next comes', async () => {
  const earlier = {
    ...(delivery.attempts[0] as Delivery['attempts'][number]),
    beganAt: '2026-09-01T09:00:00Z',
    endedAt: '2026-09-01T09:00:00.250Z',
    told: false,
    steps: [{ ...step('done', 'Needs attention', false), detail: 'Last name is missing.' }],
  };
  const failed = {
    ...earlier,
    beganAt: '2026-09-01T08:00:00Z',
    outcome: 'retrying',
    reason: null,
    steps: [],
  };
  fakeServer({
    'GET /deliveries/d1': {
      body: {
        ...delivery,
        attempts: [failed, earlier, ...delivery.attempts],
        nextAt: '2026-09-01T12:00:00Z',
      },
    },
  });
  renderScreen(<DeliveryPage />, at);
  const attempts = within(await screen.findByRole('region', { name: 'Attempts' }));
  expect(attempts.getByText('Nothing was decided, and nothing was written.')).toBeVisible();
  expect(attempts.getByText('Its steps stand above.')).toBeVisible();
  expect(attempts.getByText(/took 250 ms/)).toBeVisible();
  expect(attempts.getByText(/Next try/)).toBeVisible();
  expect(attempts.getByText('Last name is missing.')).not.toBeVisible();
  await userEvent.click(attempts.getByText('Steps of attempt 2'));
  expect(attempts.getByText('Last name is missing.')).toBeVisible();
});

test('after ignoring is undone the focus is on the heading, beside which the outcome stands', async () => {
  let present: Delivery = {
    ...delivery,
    state: 'ignored',
    reasonCode: 'ignoredByPerson',
    outcome: 'Ignored by Ada',
    problems: [],
  };
  fakeServer({
    'GET /deliveries/d1': () => ({ body: present }),
    'POST /deliveries/d1/undo-ignore': () => {
      present = delivery;
      return { body: {} };
    },
  });
  renderScreen(<DeliveryPage />, at);
  await userEvent.click(await screen.findByRole('button', { name: 'Undo ignore' }));
  await waitFor(() => expect(screen.getByRole('heading', { level: 1 })).toHaveFocus());
  expect(screen.queryByRole('button', { name: 'Undo ignore' })).toBeNull();
});

test('whoever comes to enter the value is at its field', async () => {
  const shown = vi.spyOn(HTMLElement.prototype, 'scrollIntoView');
  fakeServer({
    'GET /deliveries/d1': { body: { ...delivery, problems: [{ ...missing, action: 'enterValue' }] } },
    'GET /employee-fields': {
      body: [
        {
          key: 'personalEmail',
          label: 'Personal email',
          type: 'email',
          required: true,
          restricted: false,
          choices: [],
        },
      ],
    },
  });
  const { router } = renderScreen(<DeliveryPage />, { ...at, path: '/deliveries/d1#enter-missing' });
  const field = await screen.findByRole('textbox', { name: 'Personal email' });
  expect(field).toHaveFocus();
  expect(shown.mock.contexts).toContain(field);
  // Only once: what is undone later on this page is not come for.
  await waitFor(() => expect(router.state.location.hash).toBe(''));
  expect(field).toHaveFocus();
});
