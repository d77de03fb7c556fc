import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { EmployeeField, EmployeeRow } from '../../api/types';
import { fakeServer, renderScreen } from '../../test/render';
import EmployeesPage from './EmployeesPage';

const row: EmployeeRow = {
  id: 'e1',
  name: 'Zoë Ångström',
  jobTitle: 'Staff Engineer',
  department: 'Engineering',
  startDate: '2026-03-15',
  workflows: ['Onboarding'],
  createdAt: '2026-09-01T10:00:00Z',
};

const field = (
  key: string,
  label: string,
  type: string,
  required: boolean,
  position: number,
): EmployeeField => ({
  key,
  label,
  type,
  required,
  restricted: false,
  unique: false,
  group: '',
  choices: [],
  position,
  version: 1,
  retired: false,
});

const fields = [
  field('salary', 'Salary', 'money', false, 3),
  field('personalEmail', 'Personal email', 'email', true, 2),
  field('firstName', 'First name', 'text', true, 1),
];

test('lists everyone and finds one by name', async () => {
  const calls = fakeServer({
    'GET /employees': ({ path }) => ({ body: { items: path.includes('search=') ? [] : [row], next: null } }),
  });
  renderScreen(<EmployeesPage />);
  const table = within(await screen.findByRole('table', { name: 'Employees' }));
  expect(table.getByRole('link', { name: 'Zoë Ångström' })).toHaveAttribute('href', '/employees/e1');
  expect(table.getByText('15 Mar 2026')).toBeVisible();
  await userEvent.type(screen.getByRole('searchbox', { name: 'Search employees' }), 'noor');
  expect(await screen.findByText('Nobody found for “noor”')).toBeVisible();
  expect(calls.at(-1)?.path).toContain('search=noor');
});

test('adds someone by hand, with each problem beside its field', async () => {
  const calls = fakeServer({
    'GET /employees': { body: { items: [], next: null } },
    'GET /employee-fields': { body: fields },
    'POST /employees': ({ body }) =>
      JSON.stringify(body).includes('taken')
        ? {
            status: 422,
            body: {
              title: 'Not saved',
              errors: [{ path: 'values.personalEmail', message: 'Write a private address.' }],
            },
          }
        : { status: 201, body: { id: 'e9' } },
  });
  const { router } = renderScreen(<EmployeesPage />);
  await userEvent.click(await screen.findByRole('button', { name: 'Add employee' }));
  const first = await screen.findByRole('textbox', { name: /First name/ });
  await userEvent.click(screen.getByRole('button', { name: 'Save employee' }));
  expect(await screen.findByText('First name is required.')).toBeVisible();
  expect(first).toHaveAccessibleDescription('First name is required.');

  await userEvent.type(first, 'Noor');
  const email = screen.getByRole('textbox', { name: /Personal email/ });
  await userEvent.type(email, 'taken@example.com');
  await userEvent.type(screen.getByRole('textbox', { name: 'Salary' }), '85,000');
  await userEvent.type(screen.getByRole('textbox', { name: 'Salary: currency' }), 'eur');
  await userEvent.click(screen.getByRole('button', { name: 'Save employee' }));
  expect(await screen.findByText('Write a private address.')).toBeVisible();

  await userEvent.clear(email);
  await userEvent.type(email, 'noor@example.com');
  await userEvent.click(screen.getByRole('button', { name: 'Save employee' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/employees/e9'));
  expect(calls.filter((call) => call.method === 'POST').at(-1)?.body).toEqual({
    anyway: false,
    values: {
      salary: { amount: '85000', currency: 'EUR' },
      personalEmail: 'noor@example.com',
      firstName: 'Noor',
    },
  });
});

test('asks before somebody is added whose address another has', async () => {
  const calls = fakeServer({
    'GET /employees': { body: { items: [], next: null } },
    'GET /employee-fields': { body: fields },
    'POST /employees': ({ body }) =>
      (body as { anyway: boolean }).anyway
        ? { status: 201, body: { id: 'e9' } }
        : {
            status: 409,
            body: {
              type: 'https://stagedoor.dev/problems/address-taken',
              title: 'Zoë Ångström has this address already',
              detail: 'Nothing was saved yet.',
              errors: [{ path: 'employees/e1', message: 'Zoë Ångström' }],
            },
          },
  });
  const { router } = renderScreen(<EmployeesPage />);
  await userEvent.click(await screen.findByRole('button', { name: 'Add employee' }));
  await userEvent.type(await screen.findByRole('textbox', { name: /First name/ }), 'Noor');
  await userEvent.type(screen.getByRole('textbox', { name: /Personal email/ }), 'zoe@example.com');
  await userEvent.click(screen.getByRole('button', { name: 'Save employee' }));

  const alert = within(await screen.findByRole('alert'));
  expect(alert.getByText('Zoë Ångström has this address already')).toBeVisible();
  expect(alert.getByRole('link', { name: 'Open Zoë Ångström' })).toHaveAttribute('href', '/employees/e1');
  await userEvent.click(alert.getByRole('button', { name: 'Add anyway' }));

  await waitFor(() => expect(router.state.location.pathname).toBe('/employees/e9'));
  expect(calls.filter((call) => call.method === 'POST').map((call) => call.body)).toMatchObject([
    { anyway: false },
    { anyway: true },
  ]);
});

test('a member sees the list and whom to ask', async () => {
  fakeServer({ 'GET /employees': { body: { items: [row], next: null } } });
  renderScreen(<EmployeesPage />, { me: { id: 'm', name: 'Mel', email: null, role: 'member' } });
  expect(await screen.findByRole('link', { name: 'Zoë Ångström' })).toBeVisible();
  expect(screen.getByText(/ask an administrator/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Add employee' })).not.toBeInTheDocument();
});
