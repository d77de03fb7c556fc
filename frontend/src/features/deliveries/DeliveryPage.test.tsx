import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { at, delivery, missing, step } from '../../test/delivery';
import { fakeServer, renderScreen } from '../../test/render';
import DeliveriesPage from './DeliveriesPage';
import DeliveryPage from './DeliveryPage';

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
    `/settings/integrations/ashby/field-mapping?row=${missing.employeeField}`,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(calls.some((call) => call.path === '/deliveries/d1/try-again')).toBe(true));
});

test('what waits says why Ashby is not asked, and leads to where that is mended', async () => {
  fakeServer({
    'GET /deliveries/d1': { body: { ...delivery, state: 'open', problems: [] } },
    'GET /integrations/ashby': { body: { active: false, choosing: false } },
  });
  renderScreen(<DeliveryPage />, at);
  const alert = within(await screen.findByRole('alert', { name: 'Ashby is not asked now' }));
  expect(alert.getByText(/This delivery waits/)).toBeVisible();
  expect(alert.getByRole('link', { name: 'See to the connection' })).toBeVisible();
});

test('what stands in the way is said once', async () => {
  const steps = [step('mapped', { ok: false }), step('done', { ok: false, detail: missing.message })];
  fakeServer({
    'GET /deliveries/d1': {
      body: { ...delivery, steps, outcome: `Needs attention: ${missing.message}`, problems: [missing] },
    },
  });
  renderScreen(<DeliveryPage />, at);
  expect(await screen.findByText('Needs attention')).toBeVisible();
  expect(screen.getAllByText(missing.message, { exact: false })).toHaveLength(1);
});

test('leads back to the list that a person came from', async () => {
  fakeServer({
    'GET /deliveries': { body: { items: [{ ...delivery, state: 'ignored' }], next: null } },
    'GET /deliveries/d1': { body: delivery },
  });
  const list = '/deliveries?outcome=ignored&search=zo';
  renderScreen(<DeliveriesPage />, {
    path: list,
    route: '/deliveries',
    others: [{ path: '/deliveries/:id', element: <DeliveryPage /> }],
  });
  await userEvent.click(await screen.findByRole('link', { name: delivery.person }));
  expect(await screen.findByRole('link', { name: 'Ignored' })).toHaveAttribute('href', list);
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
  const fetched = step('fetched', {
    title: 'Fetched from Ashby',
    items: [{ label: 'Application', value: 'app-1', problem: null, candidateFields: null }],
  });
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
