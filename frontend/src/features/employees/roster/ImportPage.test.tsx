import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { EmployeeField, RosterPreview, RosterReading } from '../../../api/types';
import { type Call, fakeServer, renderScreen } from '../../../test/render';
import ImportPage from './ImportPage';

const field = (key: string, label: string, type = 'text', required = false): EmployeeField => ({
  key,
  label,
  type,
  required,
  restricted: false,
  unique: false,
  group: '',
  choices: [],
  position: 1,
  version: 1,
  retired: false,
});

const fields = [
  field('firstName', 'First name', 'text', true),
  field('personalEmail', 'Personal email', 'email', true),
  field('startDate', 'Start date', 'date'),
  field('hours', 'Hours', 'number'),
];

const reading: RosterReading = {
  rows: 2,
  columns: [
    {
      name: 'Given name',
      samples: ['Ana', 'Bo'],
      filled: 2,
      suggestion: 'firstName',
      oddLines: [],
      dateFormats: [],
      decimalMarks: [],
    },
    {
      name: 'Mail',
      samples: ['ana@x.example'],
      filled: 2,
      suggestion: null,
      oddLines: [],
      dateFormats: [],
      decimalMarks: [],
    },
    {
      name: 'Hired',
      samples: ['02/01/2026'],
      filled: 1,
      suggestion: 'startDate',
      oddLines: [],
      dateFormats: ['dd/MM/yyyy', 'MM/dd/yyyy'],
      decimalMarks: [],
    },
  ],
};

const preview: RosterPreview = {
  counts: { create: 1, update: 1, unchanged: 0, problem: 1 },
  kept: 1,
  rows: [
    {
      line: 2,
      name: 'Ana Lima',
      outcome: 'create',
      employeeId: null,
      problems: [],
      values: [{ employeeField: 'firstName', label: 'First name', from: null, to: 'Ana' }],
      kept: [],
    },
    {
      line: 3,
      name: 'Bo Ek',
      outcome: 'update',
      employeeId: 'e2',
      problems: [],
      values: [{ employeeField: 'startDate', label: 'Start date', from: '1 Jan 2026', to: '2 Jan 2026' }],
      kept: [{ employeeField: 'firstName', label: 'First name', now: 'Bo', file: 'Bob', source: 'person' }],
    },
    {
      line: 4,
      name: 'Cy Oz',
      outcome: 'problem',
      employeeId: null,
      problems: ['Line 3 has the same e-mail address'],
      values: [],
      kept: [],
    },
  ],
};

const server = (more: Parameters<typeof fakeServer>[0] = {}) =>
  fakeServer({
    'GET /employee-fields': { body: fields },
    'POST /employees/import/read': { body: reading },
    'POST /employees/import/preview': { body: preview },
    'POST /employees/import': { body: preview.counts },
    ...more,
  });

const sent = (calls: Call[], path: string) =>
  calls.filter((call) => call.method === 'POST' && call.path === path).map((call) => call.body);

async function paste(text: string) {
  await userEvent.click(await screen.findByRole('textbox', { name: 'Or paste from a spreadsheet' }));
  await userEvent.paste(text);
  await userEvent.click(screen.getByRole('button', { name: 'Use what I pasted' }));
}

test('leads from a pasted table over its columns and the preview to the import', async () => {
  const calls = server();
  renderScreen(<ImportPage />);
  await paste('Given name\tMail\tHired\nAna\tana@x.example\t02/01/2026');

  expect(await screen.findByText(/Choose the column for Personal email or Work email/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Preview' })).toBeDisabled();
  await userEvent.click(screen.getByRole('combobox', { name: 'Employee field of Mail' }));
  await userEvent.click(await screen.findByRole('option', { name: 'Personal email' }));
  expect(screen.getByText(/More than one way fits/)).toBeVisible();
  await userEvent.click(screen.getByRole('combobox', { name: 'Dates are written as' }));
  await userEvent.click(await screen.findByRole('option', { name: /month first/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Preview' }));

  expect(await screen.findByText('Line 3 has the same e-mail address.')).toBeVisible();
  const go = screen.getByRole('button', { name: 'Add 1 person and change 1 employee' });
  expect(go).toBeDisabled();
  await userEvent.click(screen.getByRole('tab', { name: 'Changed 1' }));
  expect(screen.getByText(/First name stays “Bo”, as a person said; the file says “Bob”/)).toBeVisible();
  await userEvent.click(screen.getByRole('checkbox', { name: 'Leave out 1 line with a problem' }));
  await userEvent.click(go);

  expect(await screen.findByText('1 person added, 1 changed, 0 unchanged, 1 line left out.')).toBeVisible();
  expect(sent(calls, '/employees/import')).toMatchObject([
    {
      columns: [
        { column: 'Given name', employeeField: 'firstName' },
        { column: 'Mail', employeeField: 'personalEmail' },
        {
          column: 'Hired',
          employeeField: 'startDate',
          transforms: [{ kind: 'readDate', format: 'MM/dd/yyyy' }],
        },
      ],
      leaveOut: true,
      replace: false,
      expected: preview.counts,
    },
  ]);
});

test('asks how numbers are written where more than one way fits', async () => {
  const hours = { name: 'Week', samples: ['1.250'], filled: 1, suggestion: 'hours', dateFormats: [] };
  const calls = server({
    'POST /employees/import/read': {
      body: {
        rows: 1,
        columns: [
          { ...hours, decimalMarks: [',', '.'] },
          { ...hours, name: 'Mail', suggestion: 'personalEmail', decimalMarks: [] },
        ],
      },
    },
  });
  renderScreen(<ImportPage />);
  await paste('a\tb');
  const written = await screen.findByRole('combobox', { name: 'Numbers are written as' });
  expect(written).toHaveValue('84.000,50');
  expect(screen.getByText(/More than one way fits/)).toBeVisible();
  await userEvent.click(written);
  await userEvent.click(await screen.findByRole('option', { name: '84,000.50' }));
  await userEvent.click(screen.getByRole('button', { name: 'Preview' }));

  await waitFor(() =>
    expect(sent(calls, '/employees/import/preview')).toMatchObject([
      { columns: [{ column: 'Week', employeeField: 'hours', decimal: '.' }, { column: 'Mail' }] },
    ]),
  );
});

test('reads a chosen file, whatever it was saved as, and says why one is no table', async () => {
  const calls = server({
    'POST /employees/import/read': ({ body }) =>
      JSON.stringify(body).includes('Åsa')
        ? { body: reading }
        : {
            status: 422,
            body: { title: 'No', errors: [{ path: 'text', message: 'There is nothing in this file' }] },
          },
  });
  renderScreen(<ImportPage />);
  await screen.findByRole('button', { name: 'Choose a file' });
  const input = document.querySelector<HTMLInputElement>('input[type="file"]') as HTMLInputElement;
  await userEvent.upload(input, new File([''], 'empty.csv', { type: 'text/csv' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('There is nothing in this file');

  const windows = new Uint8Array([...'Given name\n'].map((c) => c.charCodeAt(0)).concat([0xc5, 0x73, 0x61]));
  await userEvent.upload(input, new File([windows], 'people.csv', { type: 'text/csv' }));
  expect(await screen.findByText(/2 people and 3 columns in people.csv/)).toBeVisible();
  expect(sent(calls, '/employees/import/read').at(-1)).toEqual({ text: 'Given name\nÅsa' });
});

test('looks again when something changed since the preview, and replaces only when told', async () => {
  const calls = server({
    'POST /employees/import': {
      status: 409,
      body: { type: 'https://x/preview-outdated', title: 'Something has changed since the preview' },
    },
  });
  renderScreen(<ImportPage />);
  await paste('a\tb');
  await userEvent.click(await screen.findByRole('combobox', { name: 'Employee field of Mail' }));
  await userEvent.click(await screen.findByRole('option', { name: 'Personal email' }));
  await userEvent.click(screen.getByRole('button', { name: 'Preview' }));
  await userEvent.click(
    await screen.findByRole('checkbox', { name: 'Replace what people typed and what came from Ashby' }),
  );
  await waitFor(() =>
    expect(sent(calls, '/employees/import/preview')).toMatchObject([{ replace: false }, { replace: true }]),
  );
  await userEvent.click(screen.getByRole('checkbox', { name: /Leave out/ }));
  await userEvent.click(screen.getByRole('button', { name: /^Add 1 person/ }));
  expect(await screen.findByText('Something has changed since the preview')).toBeVisible();
  await waitFor(() => expect(sent(calls, '/employees/import/preview')).toHaveLength(3));
});

test('says what to do with an Excel workbook, and sends nothing of it', async () => {
  const calls = server();
  renderScreen(<ImportPage />);
  await screen.findByRole('heading', { name: 'Choose a file' });
  const file = new File([new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00])], 'people.xlsx');
  const input = document.querySelector<HTMLInputElement>('input[type="file"]');
  await userEvent.setup({ applyAccept: false }).upload(input as HTMLInputElement, file);
  expect(await screen.findByRole('alert')).toHaveTextContent(
    'This is an Excel workbook. Save it as CSV (UTF-8) and choose that file.',
  );
  expect(calls.some(({ method }) => method === 'POST')).toBe(false);
});
