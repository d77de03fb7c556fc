import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { Delivery, Employee } from '../../api/types';
import { at, delivery, step } from '../../test/delivery';
import { fakeServer, renderScreen } from '../../test/render';
import DeliveryPage from './DeliveryPage';

const unclear: Delivery = {
  ...delivery,
  problems: [
    {
      code: 'severalMatches',
      message: 'Two people share this address.',
      employeeField: null,
      action: 'decideMatch',
    },
  ],
  steps: [...delivery.steps, step('matched', { title: 'Matched', ok: false })],
  match: [
    {
      employeeId: 'e1',
      name: 'Zoë Ångström',
      evidence: 'Same e-mail address',
      certain: false,
      onceMore: false,
    },
    {
      employeeId: 'e2',
      name: 'Åke Ångström',
      evidence: 'Same e-mail address',
      certain: null,
      onceMore: null,
    },
  ],
};

const field = (key: string, label: string, display: string | null): Employee['fields'][number] => ({
  key,
  label,
  type: 'text',
  restricted: false,
  required: false,
  group: 'Person',
  choices: [],
  value: display,
  display,
  provenance: null,
  ashbyValue: null,
  keptAside: null,
  person: null,
});

const zoe: Employee = {
  id: 'e1',
  version: 1,
  name: 'Zoë Ångström',
  fields: [field('firstName', 'First name', 'zoë'), field('city', 'City', 'Lund')],
  enrollments: [
    {
      workflowId: 'w1',
      workflowName: 'Onboarding',
      enteredAt: '2025-09-03T10:00:00Z',
      applicationId: 'a1',
      deliveryId: null,
    },
  ],
  history: [],
  ashbyUrl: null,
  hasAshbyProfile: false,
};

test('a person decides who it is, also that it is somebody new', async () => {
  const calls = fakeServer({
    'GET /deliveries/d1': { body: unclear },
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

test('what tells them apart stands beside each of them', async () => {
  const ake = { ...zoe, id: 'e2', fields: [field('firstName', 'First name', 'Åke')], enrollments: [] };
  fakeServer({
    'GET /deliveries/d1': { body: unclear },
    'GET /employees/e1': { body: zoe },
    'GET /employees/e2': { body: ake },
  });
  renderScreen(<DeliveryPage />, at);
  expect(await screen.findByText('The same in both: First name.')).toBeVisible();
  expect(screen.getByText(/^Entered Onboarding on 3 Sep 2025/)).toBeVisible();
  expect(await screen.findByText('First name: “Åke” in the record, “Zoë” in this delivery')).toBeVisible();
  expect(screen.getByText('Not in any workflow.')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Open Åke Ångström’s record' })).toHaveAttribute(
    'href',
    '/employees/e2',
  );
});

test('whoever comes to decide is led there, and keeps the way back', async () => {
  fakeServer({ 'GET /deliveries/d1': { body: unclear } });
  const { router } = renderScreen(<DeliveryPage />, { ...at, path: `${at.path}#decide` });
  const radio = await screen.findByRole('radio', { name: 'A new person' });
  expect(document.activeElement).toContainElement(radio);
  await waitFor(() => expect(router.state.location.hash).toBe(''));
});

test('whom Ashby’s ids name is nobody else: only whether they enter once more is asked', async () => {
  const match = [
    {
      employeeId: 'e1',
      name: 'Zoë Ångström',
      evidence: 'the same Ashby candidate',
      certain: true,
      onceMore: true,
    },
  ];
  const calls = fakeServer({
    'GET /deliveries/d1': {
      body: {
        ...unclear,
        match,
        steps: unclear.steps.map((each) =>
          each.key === 'fetched'
            ? {
                ...each,
                items: [{ label: 'Job', value: 'Staff Engineer', problem: null, candidateFields: null }],
              }
            : each,
        ),
      },
    },
    'GET /employees/e1': { body: zoe },
    'POST /deliveries/d1/decide': { body: {} },
  });
  renderScreen(<DeliveryPage />, at);
  expect(await screen.findByText('the same Ashby candidate')).toBeVisible();
  expect(screen.queryByRole('radio')).not.toBeInTheDocument();
  expect(screen.getByText('This application is for the job “Staff Engineer”.')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'It is a new person' })).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Enroll once more' }));
  await waitFor(() =>
    expect(calls.filter((call) => call.method === 'POST').at(-1)?.body).toEqual({
      employeeId: 'e1',
      onceMore: true,
    }),
  );
});

test('who was chosen wrongly can be chosen anew, though they are in the workflow already', async () => {
  const [one, other] = unclear.match ?? [];
  const calls = fakeServer({
    'GET /deliveries/d1': { body: { ...unclear, match: [{ ...one, onceMore: true }, other] } },
    'GET /employees/e1': { body: zoe },
    'POST /deliveries/d1/decide': { body: {} },
  });
  renderScreen(<DeliveryPage />, at);
  await userEvent.click(await screen.findByRole('button', { name: 'It is Åke Ångström' }));
  await waitFor(() =>
    expect(calls.filter((call) => call.method === 'POST').at(-1)?.body).toEqual({ employeeId: 'e2' }),
  );
});

test('a record that cannot be read can be chosen all the same', async () => {
  const calls = fakeServer({
    'GET /deliveries/d1': { body: unclear },
    'GET /employees/e1': { body: zoe },
    'POST /deliveries/d1/decide': { body: {} },
  });
  renderScreen(<DeliveryPage />, at);
  expect(await screen.findByText(/The record could not be read/)).toBeVisible();
  await userEvent.click(screen.getByRole('radio', { name: 'Åke Ångström' }));
  await userEvent.click(screen.getByRole('button', { name: 'Decide' }));
  await waitFor(() =>
    expect(calls.filter((call) => call.method === 'POST').at(-1)?.body).toEqual({ employeeId: 'e2' }),
  );
});

test('whom only a person named can still be a new person', async () => {
  const match = [
    {
      employeeId: 'e1',
      name: 'Zoë Ångström',
      evidence: 'chosen by a person',
      certain: false,
      onceMore: true,
    },
  ];
  const calls = fakeServer({
    'GET /deliveries/d1': { body: { ...unclear, match } },
    'GET /employees/e1': { body: zoe },
    'POST /deliveries/d1/decide': { body: {} },
  });
  renderScreen(<DeliveryPage />, at);
  await userEvent.click(await screen.findByRole('button', { name: 'It is a new person' }));
  await waitFor(() =>
    expect(calls.filter((call) => call.method === 'POST').at(-1)?.body).toEqual({ employeeId: null }),
  );
});

test('where Ashby’s ids know by now who it is, nobody is offered to be new', async () => {
  const match = [
    {
      employeeId: 'e1',
      name: 'Zoë Ångström',
      evidence: 'the same Ashby candidate',
      certain: true,
      onceMore: false,
    },
  ];
  fakeServer({ 'GET /deliveries/d1': { body: { ...unclear, match } }, 'GET /employees/e1': { body: zoe } });
  renderScreen(<DeliveryPage />, at);
  expect(await screen.findByRole('radio', { name: 'Zoë Ångström' })).toBeVisible();
  expect(screen.queryByRole('radio', { name: 'A new person' })).not.toBeInTheDocument();
});
