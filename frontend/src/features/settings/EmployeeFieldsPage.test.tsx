import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { EmployeeField, FieldCheck } from '../../api/types';
import { type Call, fakeServer, renderScreen } from '../../test/render';
import EmployeeFieldsPage from './EmployeeFieldsPage';

const field = (key: string, label: string, changes: Partial<EmployeeField> = {}): EmployeeField => ({
  key,
  label,
  type: 'text',
  required: false,
  restricted: false,
  unique: false,
  group: '',
  choices: [],
  position: 1,
  version: 1,
  retired: false,
  ...changes,
});

const fields = [
  field('firstName', 'First name', { required: true, position: 1, group: 'Person' }),
  field('badge', 'Badge', { unique: true, position: 2, group: 'Work', version: 7 }),
  field('shoeSize', 'Shoe size', { retired: true, position: 3 }),
];

const check: FieldCheck = {
  people: 9,
  values: 3,
  fitting: 2,
  problems: [{ employeeId: 'e1', employee: 'Ana Lima', value: 'A-1', message: 'Badge needs a number' }],
  present: ['12', 'A-1'],
  refused: null,
  notes: [],
};

const bodies = (calls: Call[], method: string) =>
  calls.filter((call) => call.method === method).map((call) => call.body);

test('shows fields under their headings, and retired ones when asked', async () => {
  const calls = fakeServer({
    'GET /employee-fields': { body: fields },
    'PATCH /employee-fields/shoeSize': { body: field('shoeSize', 'Shoe size') },
  });
  renderScreen(<EmployeeFieldsPage />);
  const list = within(await screen.findByRole('list', { name: 'Employee fields' }));
  expect(list.getAllByRole('heading').map((heading) => heading.textContent)).toEqual(['Person', 'Work']);
  expect(list.getByText('Unique')).toBeVisible();
  expect(screen.queryByText('Shoe size')).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole('switch', { name: 'Show retired (1)' }));
  await userEvent.click(screen.getByRole('button', { name: 'Restore Shoe size' }));
  await waitFor(() => expect(bodies(calls, 'PATCH')).toEqual([{ retired: false }]));
});

test('says what a new type does to the values, and asks before keeping some aside', async () => {
  const calls = fakeServer({
    'GET /employee-fields': { body: fields },
    'POST /employee-fields/badge/check': { body: check },
    'PATCH /employee-fields/badge': { body: field('badge', 'Badge', { type: 'number' }) },
  });
  renderScreen(<EmployeeFieldsPage />);
  await userEvent.click(await screen.findByRole('button', { name: 'Edit Badge' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Edit Badge' }));
  await userEvent.click(dialog.getByRole('combobox', { name: 'Type' }));
  await userEvent.click(await screen.findByRole('option', { name: 'Number' }));

  expect(await dialog.findByText('One of 3 values does not fit')).toBeVisible();
  expect(dialog.getByText(/Badge needs a number/)).toBeVisible();
  const save = dialog.getByRole('button', { name: 'Save' });
  expect(save).toBeDisabled();
  await userEvent.click(dialog.getByRole('checkbox', { name: 'Keep it aside' }));
  await userEvent.click(save);
  await waitFor(() => expect(bodies(calls, 'PATCH')).toEqual([{ type: 'number', keepAside: true }]));
  expect(calls.find((call) => call.method === 'PATCH')?.ifMatch).toBe('"7"');
});

test("somebody else's change is not overwritten, and mine stays in the form", async () => {
  let version = 7;
  const calls = fakeServer({
    'GET /employee-fields': () => ({ body: fields.map((each) => ({ ...each, version })) }),
    'PATCH /employee-fields/badge': ({ ifMatch }) => {
      if (ifMatch === '"8"') return { body: field('badge', 'Badge number', { version: 9 }) };
      version = 8;
      return { status: 412, body: { title: 'This field was changed by someone else' } };
    },
  });
  renderScreen(<EmployeeFieldsPage />);
  await userEvent.click(await screen.findByRole('button', { name: 'Edit Badge' }));
  await userEvent.type(await screen.findByRole('textbox', { name: 'Name' }), ' number');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText(/your changes are still in the form/)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  expect(bodies(calls, 'PATCH')).toEqual([{ label: 'Badge number' }, { label: 'Badge number' }]);
});

test('says what retiring means, and why some fields cannot be', async () => {
  const calls = fakeServer({
    'GET /employee-fields': { body: fields },
    'POST /employee-fields/firstName/check': {
      body: { ...check, refused: 'First name cannot be retired: people are called by it.' },
    },
    'POST /employee-fields/badge/check': { body: check },
    'PATCH /employee-fields/badge': { body: field('badge', 'Badge', { retired: true }) },
  });
  renderScreen(<EmployeeFieldsPage />);
  await userEvent.click(await screen.findByRole('button', { name: 'Edit First name' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Retire' }));
  const refused = within(await screen.findByRole('dialog', { name: 'Retire First name?' }));
  expect(await refused.findByText(/people are called by it/)).toBeVisible();
  expect(refused.queryByRole('button', { name: 'Retire First name' })).not.toBeInTheDocument();
  await userEvent.keyboard('{Escape}{Escape}');

  await userEvent.click(await screen.findByRole('button', { name: 'Edit Badge' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Retire' }));
  const question = within(await screen.findByRole('dialog', { name: 'Retire Badge?' }));
  expect(await question.findByText(/3 employees have a value in it; the values are kept/)).toBeVisible();
  await userEvent.click(question.getByRole('button', { name: 'Retire Badge' }));
  await waitFor(() => expect(bodies(calls, 'PATCH')).toEqual([{ retired: true }]));
});

test('puts fields in order by buttons, and under the heading that is there', async () => {
  const calls = fakeServer({
    'GET /employee-fields': { body: fields },
    'PUT /employee-fields/order': { body: [] },
  });
  renderScreen(<EmployeeFieldsPage />);
  await userEvent.click(await screen.findByRole('button', { name: 'Move Badge up' }));
  await waitFor(() =>
    expect(bodies(calls, 'PUT')).toEqual([{ keys: ['badge', 'firstName'], groups: { badge: 'Person' } }]),
  );
});

const M = '/integrations/ashby/field-mapping';
const trial = { id: 't1', fetched: 40, finishedAt: '2026-11-25T09:01:00Z' };
const mappedBadge = { version: 2, rules: [{ employeeField: 'badge' }] };

test('asks before a new field is required of everybody, and can add it as not required', async () => {
  const calls = fakeServer({
    'GET /employee-fields': { body: fields },
    [`GET ${M}/trials`]: { body: [trial] },
    'POST /employee-fields': ({ body }) => ({ status: 201, body: field('desk', 'Desk', body as object) }),
  });
  renderScreen(<EmployeeFieldsPage />);
  await userEvent.click(await screen.findByRole('button', { name: 'New field' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'New field' }));
  await userEvent.type(dialog.getByRole('textbox', { name: 'Name' }), 'Desk');
  await userEvent.click(dialog.getByRole('checkbox', { name: 'Required' }));
  await userEvent.click(dialog.getByRole('button', { name: 'Add field' }));

  const question = within(await screen.findByRole('dialog', { name: 'Make Desk required?' }));
  expect(
    question.getByText(/^All of the last 40 people who were tried would need attention\./),
  ).toBeVisible();
  expect(bodies(calls, 'POST')).toEqual([]);
  await userEvent.click(question.getByRole('button', { name: 'Add it as not required for now' }));
  await waitFor(() => expect(bodies(calls, 'POST')).toMatchObject([{ label: 'Desk', required: false }]));
  expect(await screen.findByRole('link', { name: 'Open Desk in the field mapping' })).toHaveAttribute(
    'href',
    '/settings/integrations/ashby/field-mapping?row=desk',
  );
});

test('asks with a number before a mapped field becomes required, and leads to its row', async () => {
  const calls = fakeServer({
    'GET /employee-fields': { body: fields },
    [`GET ${M}`]: { body: mappedBadge },
    [`GET ${M}/trials`]: { body: [{ ...trial, id: 't2', fetched: 0 }, trial] },
    [`POST ${M}/trials/t1/results`]: {
      body: {
        people: 40,
        reasons: [
          { employeeField: 'badge', count: 38 },
          { employeeField: null, count: 39 },
        ],
      },
    },
    'PATCH /employee-fields/badge': { body: field('badge', 'Badge', { required: true }) },
  });
  renderScreen(<EmployeeFieldsPage />);
  await userEvent.click(await screen.findByRole('button', { name: 'Edit Badge' }));
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Required' }));
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  const question = within(await screen.findByRole('dialog', { name: 'Make Badge required?' }));
  expect(question.getByText(/^38 of the last 40 people who were tried would need attention\./)).toBeVisible();
  expect(bodies(calls, 'POST')).toEqual([{ required: 'badge' }]);
  expect(question.getByRole('link', { name: /open Badge in the field mapping/ })).toHaveAttribute(
    'href',
    '/settings/integrations/ashby/field-mapping?row=badge',
  );
  await userEvent.click(question.getByRole('button', { name: 'Make it required all the same' }));
  await waitFor(() => expect(bodies(calls, 'PATCH')).toEqual([{ required: true }]));
  expect(await screen.findByText('Badge is required now')).toBeVisible();
});

test('does not ask where the mapping fills the field for everybody who was tried', async () => {
  const calls = fakeServer({
    'GET /employee-fields': { body: fields },
    [`GET ${M}`]: { body: mappedBadge },
    [`GET ${M}/trials`]: { body: [trial] },
    [`POST ${M}/trials/t1/results`]: { body: { people: 40, reasons: [] } },
    'PATCH /employee-fields/badge': { body: field('badge', 'Badge', { required: true }) },
  });
  renderScreen(<EmployeeFieldsPage />);
  await userEvent.click(await screen.findByRole('button', { name: 'Edit Badge' }));
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Required' }));
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(bodies(calls, 'PATCH')).toEqual([{ required: true }]));
});
