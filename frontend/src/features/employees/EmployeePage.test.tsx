import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { Employee } from '../../api/types';
import { fakeServer, renderScreen } from '../../test/render';
import EmployeePage from './EmployeePage';

const at = { path: '/employees/e1', route: '/employees/:id' };
const when = '2026-09-01T10:00:00Z';

const field = (changes: Partial<Employee['fields'][number]>): Employee['fields'][number] => ({
  key: 'city',
  label: 'City',
  type: 'text',
  restricted: false,
  required: false,
  group: '',
  choices: [],
  value: 'Malmö',
  display: 'Malmö',
  provenance: null,
  ashbyValue: null,
  keptAside: null,
  person: null,
  ...changes,
});

const employee: Employee = {
  id: 'e1',
  version: 3,
  name: 'Zoë Ångström',
  fields: [
    field({
      key: 'startDate',
      label: 'Start date',
      type: 'date',
      value: '2026-03-15',
      display: '2026-03-15',
      provenance: {
        kind: 'ashby',
        candidateFields: ['offer.startDate'],
        deliveryId: 'd1',
        mappingVersion: 2,
        person: null,
        at: when,
      },
    }),
    field({
      ashbyValue: 'Lund',
      provenance: {
        kind: 'person',
        candidateFields: [],
        deliveryId: null,
        mappingVersion: null,
        person: 'Ada Byron',
        at: when,
      },
    }),
    field({ key: 'country', label: 'Country', value: 'Sweden', display: 'Sweden' }),
  ],
  enrollments: [
    { workflowId: 'w1', workflowName: 'Onboarding', enteredAt: when, applicationId: 'a1', deliveryId: 'd9' },
  ],
  history: [{ at: when, sentence: 'Imported from Ashby' }],
  ashbyUrl: 'https://app.ashbyhq.com/candidates/c1',
  hasAshbyProfile: true,
};

const names = {
  fields: [
    {
      key: 'offer.startDate',
      label: 'Start date',
      object: 'Offer',
      type: 'date',
      custom: false,
      isPrivate: false,
      archived: false,
      description: null,
    },
  ],
  fetchedAt: null,
  problem: null,
};

const server = {
  'GET /employees/e1': { body: employee },
  'GET /integrations/ashby/candidate-fields': { body: names },
};

test('shows each value, where it came from, and what Ashby says instead', async () => {
  fakeServer(server);
  renderScreen(<EmployeePage />, at);
  expect(await screen.findByText('15 Mar 2026')).toBeVisible();
  expect(await screen.findByText(/From Ashby, Offer · Start date, field mapping 2/)).toBeVisible();
  expect(screen.getByRole('link', { name: 'Delivery of Start date' })).toHaveAttribute(
    'href',
    '/deliveries/d1',
  );
  expect(screen.getByText(/Typed by Ada Byron/)).toBeVisible();
  expect(screen.getByText(/Ashby says: Lund/)).toBeVisible();
  expect(screen.getByRole('link', { name: 'Onboarding' })).toHaveAttribute('href', '/workflows/w1');
  expect(screen.getByRole('link', { name: 'Delivery that enrolled them in Onboarding' })).toHaveAttribute(
    'href',
    '/deliveries/d9',
  );
  expect(screen.getByText('Imported from Ashby')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Open in Ashby' })).toHaveAttribute('href', employee.ashbyUrl);
});

test('saves only what was changed, with the version that was read', async () => {
  const calls = fakeServer({ ...server, 'PATCH /employees/e1': { body: employee } });
  renderScreen(<EmployeePage />, at);
  await userEvent.click(await screen.findByRole('button', { name: 'Edit' }));
  const city = screen.getByRole('textbox', { name: 'City' });
  await userEvent.clear(city);
  await userEvent.type(city, 'Ystad');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Save' })).not.toBeInTheDocument());
  expect(calls.find((call) => call.method === 'PATCH')).toMatchObject({
    body: { values: { city: 'Ystad' } },
    ifMatch: '"3"',
  });
});

test("when somebody else saved first, nothing of either's work is lost", async () => {
  let present = employee;
  let broken = false;
  const calls = fakeServer({
    ...server,
    'GET /employees/e1': () =>
      broken ? { status: 503, body: { title: 'Stagedoor is not ready' } } : { body: present },
    'PATCH /employees/e1': ({ ifMatch }) =>
      ifMatch === '"3"' ? { status: 412, body: { title: 'Somebody else saved' } } : { body: present },
  });
  renderScreen(<EmployeePage />, at);
  await userEvent.click(await screen.findByRole('button', { name: 'Edit' }));
  const city = screen.getByRole('textbox', { name: 'City' });
  await userEvent.clear(city);
  await userEvent.type(city, 'Ystad');
  const [start, ...rest] = employee.fields;
  present = {
    ...employee,
    version: 4,
    fields: [
      start as Employee['fields'][number],
      field({ value: 'Lund', display: 'Lund' }),
      ...rest.slice(1),
    ].map((one) => (one.key === 'country' ? { ...one, value: 'Denmark', display: 'Denmark' } : one)),
  };
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  const load = await screen.findByRole('button', { name: 'Load their changes and keep mine' });
  broken = true;
  await userEvent.click(load);
  expect(await screen.findByText('Stagedoor is not ready')).toBeVisible();
  expect(city).toHaveValue('Ystad');
  broken = false;
  await userEvent.click(screen.getByRole('button', { name: 'Retry' }));
  expect(await screen.findByText(/You both changed City/)).toBeVisible();
  expect(screen.getByRole('textbox', { name: 'City' })).toHaveValue('Ystad');
  expect(screen.getByRole('textbox', { name: 'Country' })).toHaveValue('Denmark');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() =>
    expect(calls.filter((call) => call.method === 'PATCH').at(-1)).toMatchObject({
      body: { values: { city: 'Ystad' } },
      ifMatch: '"4"',
    }),
  );
});

test('asks before a person is given an address that another has', async () => {
  const calls = fakeServer({
    ...server,
    'PATCH /employees/e1': ({ body }) =>
      (body as { anyway: boolean }).anyway
        ? { body: employee }
        : {
            status: 409,
            body: {
              type: 'https://stagedoor.dev/problems/address-taken',
              title: 'Noor has this address already',
              detail: 'Nothing was saved yet.',
              errors: [{ path: 'employees/e2', message: 'Noor' }],
            },
          },
  });
  renderScreen(<EmployeePage />, at);
  await userEvent.click(await screen.findByRole('button', { name: 'Edit' }));
  await userEvent.type(screen.getByRole('textbox', { name: 'City' }), 'X');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  const alert = within(await screen.findByRole('alert'));
  expect(alert.getByRole('link', { name: 'Open Noor' })).toHaveAttribute('href', '/employees/e2');
  await userEvent.click(alert.getByRole('button', { name: 'Save anyway' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Save' })).not.toBeInTheDocument());
  expect(calls.filter((call) => call.method === 'PATCH').map((call) => call.body)).toMatchObject([
    { anyway: false },
    { anyway: true },
  ]);
});

test('a member reads, is told whom to ask, and asks for nothing of the settings', async () => {
  const calls = fakeServer({ 'GET /employees/e1': { body: { ...employee, history: [], ashbyUrl: null } } });
  renderScreen(<EmployeePage />, { ...at, me: { id: 'm', name: 'Mel', email: null, role: 'member' } });
  expect(await screen.findByText('15 Mar 2026')).toBeVisible();
  expect(screen.getByText(/ask an administrator/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Edit' })).not.toBeInTheDocument();
  expect(screen.queryByRole('heading', { name: 'History' })).not.toBeInTheDocument();
  expect(calls.some((call) => call.path.startsWith('/integrations'))).toBe(false);
});

test('shows who is meant, what was kept aside, and what came from a file, under headings', async () => {
  const at2 = {
    kind: 'file' as const,
    deliveryId: null,
    mappingVersion: null,
    person: 'Ada Admin',
    at: when,
  };
  fakeServer({
    'GET /employees/e1': {
      body: {
        ...employee,
        fields: [
          field({ provenance: { ...at2, candidateFields: ['csv.Home town'] } }),
          field({
            key: 'manager',
            label: 'Manager',
            type: 'person',
            group: 'Work',
            value: 'bo@corp.example',
            display: 'bo@corp.example',
            person: { id: 'e2', name: 'Bo Ek' },
          }),
          field({
            key: 'level',
            label: 'Level',
            group: 'Work',
            value: null,
            display: null,
            keptAside: 'Senior-ish',
          }),
        ],
      },
    },
  });
  renderScreen(<EmployeePage />, at);
  expect(await screen.findByText(/CSV file, column Home town, imported by Ada Admin/)).toBeVisible();
  expect(screen.getByRole('heading', { name: 'Work' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'Bo Ek' })).toHaveAttribute('href', '/employees/e2');
  expect(screen.getByText(/Kept aside: Senior-ish/)).toBeVisible();
});
