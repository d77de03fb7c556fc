import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { fakeServer, renderScreen } from '../../../test/render';
import { type Lab, LabContext, type TableRequest } from '../lab.context';
import { fieldNames } from '../template.model';
import TablesDialog from './TablesDialog';

const states = {
  id: 't1',
  name: 'US states',
  version: 4,
  entries: [
    { from: 'CA', to: 'California' },
    { from: 'NY', to: 'New York' },
  ],
  usedBy: ['State'],
};
const region = {
  key: 'candidate.region',
  label: 'Region',
  object: 'Candidate',
  type: 'text',
  custom: false,
  isPrivate: false,
  archived: false,
  description: null,
};
const lab = {
  candidateFields: [region],
  names: fieldNames([]),
  nameOf: () => 'Candidate · Region',
  labelOf: (key: string) => key,
  rules: [],
} as unknown as Lab;

function open(request: TableRequest, answers: Parameters<typeof fakeServer>[0] = {}) {
  const calls = fakeServer({ 'GET /lookup-tables': { body: [states] }, ...answers });
  const closed = vi.fn();
  renderScreen(
    <LabContext value={lab}>
      <TablesDialog request={request} onClose={closed} />
    </LabContext>,
  );
  return { calls, closed, user: userEvent.setup() };
}
const cell = (column: string, line: number) =>
  screen.findByRole('textbox', { name: `${column}, line ${line}` });

it('goes from line to line by keyboard, and saves on the version that was opened', async () => {
  const { calls, closed, user } = open(
    { id: 't1' },
    { 'PUT /lookup-tables/t1': { body: { ...states, version: 5 } } },
  );
  await user.click(await cell('Value', 2));
  await user.keyboard('{Enter}');
  expect(await cell('Value', 3)).toHaveFocus();
  await user.keyboard('TX{ArrowUp}{ArrowDown}{Tab}Texas');
  expect(await cell('Becomes', 3)).toHaveValue('Texas');
  expect(screen.getByText(/^Used by State/)).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Save table' }));
  await waitFor(() => expect(closed).toHaveBeenCalled());
  expect(calls.find((call) => call.method === 'PUT')).toMatchObject({
    ifMatch: '"4"',
    body: { name: 'US states', entries: [...states.entries, { from: 'TX', to: 'Texas' }] },
  });
});

it('takes two columns from a spreadsheet as the server reads them', async () => {
  const { calls, user } = open(
    { id: 't1' },
    {
      'POST /lookup-tables/read': {
        body: {
          entries: [
            { from: 'TX', to: 'Texas' },
            { from: 'ca', to: 'Calif.' },
          ],
          emptied: [],
          problems: ['Line 3 has one column.'],
        },
      },
    },
  );
  await user.click(await cell('Value', 3));
  await user.paste('TX\tTexas\nca\tCalif.\nodd');
  expect(await screen.findByText('Line 3 has one column.')).toBeInTheDocument();
  expect(await cell('Becomes', 1)).toHaveValue('Calif.');
  expect(await cell('Value', 3)).toHaveValue('TX');
  expect(calls.find((call) => call.method === 'POST')?.body).toEqual({ text: 'TX\tTexas\nca\tCalif.\nodd' });
});

it('fills in what Ashby has for a field, and does not save values without a target', async () => {
  const value = (name: string) => ({ value: name, count: 2, selectable: true, archived: false });
  const { calls, user } = open(
    { id: null, field: 'candidate.region' },
    {
      'GET /integrations/ashby/field-values': {
        body: { values: [value('CA'), value('NV')], people: 40, withValue: 2 },
      },
      'POST /lookup-tables': { status: 201, body: { ...states, id: 't2' } },
    },
  );
  expect(await screen.findByText(/2 of 40 people looked at have one/)).toBeInTheDocument();
  await user.click(await screen.findByRole('button', { name: 'Add 2 values' }));
  expect(screen.getByText('2 values have no target')).toBeInTheDocument();
  await user.type(await cell('Becomes', 1), 'California');
  expect(screen.getByText('1 value has no target')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Save table' }));
  await waitFor(() =>
    expect(calls.find((call) => call.method === 'POST')?.body).toEqual({
      name: 'Region',
      entries: [{ from: 'CA', to: 'California' }],
    }),
  );
});

it('asks before changes are left behind', async () => {
  const { closed, user } = open({});
  await user.click(await screen.findByRole('button', { name: 'US states' }));
  await user.type(await cell('Becomes', 1), '!');
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  const question = within(screen.getByRole('alert'));
  await user.click(question.getByRole('button', { name: 'Stay' }));
  expect(await cell('Becomes', 1)).toHaveValue('California!');
  await user.keyboard('{Escape}');
  expect(closed).not.toHaveBeenCalled();
  await user.click(screen.getByRole('button', { name: 'Discard changes to the table' }));
  expect(closed).toHaveBeenCalled();
});

it('tells who saves second, and keeps their own changes on top', async () => {
  let saved = false;
  const theirs = { ...states, version: 5, entries: [...states.entries, { from: 'TX', to: 'Texas' }] };
  const { calls, user } = open(
    { id: 't1' },
    {
      'GET /lookup-tables': () => ({ body: [saved ? theirs : states] }),
      'PUT /lookup-tables/t1': () => {
        saved = true;
        return { status: 412, body: { title: 'Stale', status: 412 } };
      },
    },
  );
  await user.type(await cell('Becomes', 1), '!');
  await user.click(screen.getByRole('button', { name: 'Save table' }));
  expect(await screen.findByText('Somebody else saved this table')).toBeInTheDocument();
  const mine = screen.getByRole('button', { name: 'Keep my changes on top of theirs' });
  await waitFor(() => expect(mine).toBeEnabled());
  await user.click(mine);
  expect(await cell('Becomes', 1)).toHaveValue('California!');
  expect(await cell('Value', 3)).toHaveValue('TX');
  await user.click(screen.getByRole('button', { name: 'Save table' }));
  await waitFor(() => expect(calls.filter((call) => call.method === 'PUT').at(-1)?.ifMatch).toBe('"5"'));
});

it('lets a value become empty by keyboard, and says so to whoever cannot see the box', async () => {
  const { calls, user } = open(
    { id: 't1' },
    { 'PUT /lookup-tables/t1': { body: { ...states, version: 5 } } },
  );
  await user.clear(await cell('Becomes', 2));
  expect(screen.getByText('1 value has no target')).toBeInTheDocument();
  await user.tab();
  expect(screen.getByRole('checkbox', { name: 'NY becomes empty' })).toHaveFocus();
  await user.keyboard(' ');
  expect(screen.getByRole('checkbox', { name: 'NY becomes empty' })).toBeChecked();
  await user.click(screen.getByRole('button', { name: 'Save table' }));
  await waitFor(() =>
    expect(calls.find((call) => call.method === 'PUT')?.body).toMatchObject({
      entries: [
        { from: 'CA', to: 'California' },
        { from: 'NY', to: '' },
      ],
    }),
  );
});

it('leaves out the heads of the columns, and takes them in when told to', async () => {
  const { user } = open(
    { id: 't1' },
    {
      'POST /lookup-tables/read': {
        body: {
          entries: [
            { from: 'From', to: 'To' },
            { from: 'TX', to: 'Texas' },
          ],
          problems: [],
        },
      },
    },
  );
  await user.click(await cell('Value', 3));
  await user.paste('From\tTo\nTX\tTexas');
  expect(await screen.findByText('The heads of the columns were left out')).toBeInTheDocument();
  expect(await cell('Value', 3)).toHaveValue('TX');
  expect(await cell('Value', 4)).toHaveValue('');
  await user.click(screen.getByRole('button', { name: 'Take it in as a line' }));
  expect(await cell('Value', 4)).toHaveValue('From');
  expect(screen.queryByText('The heads of the columns were left out')).not.toBeInTheDocument();
});

it('says before any trial where real values come from, and asks before an empty table is saved', async () => {
  const { calls, closed, user } = open(
    { id: null, field: 'candidate.region' },
    {
      'GET /integrations/ashby/field-values': { body: { values: [], people: 0, withValue: 0 } },
      'POST /lookup-tables': { status: 201, body: { ...states, id: 't2' } },
    },
  );
  const trial = await screen.findByRole('button', { name: 'Try on many' });
  await user.click(screen.getByRole('button', { name: 'Save table' }));
  expect(screen.getByText('Save the table without a line?')).toBeInTheDocument();
  expect(calls.some((call) => call.method === 'POST')).toBe(false);
  await user.click(screen.getByRole('button', { name: 'Save empty table' }));
  await waitFor(() => expect(calls.some((call) => call.method === 'POST')).toBe(true));
  closed.mockClear();
  await user.click(trial);
  expect(closed).toHaveBeenCalled();
});

it('removes no table that a rule uses, and leads to the rule', async () => {
  const { closed, user } = open({});
  await user.click(await screen.findByRole('button', { name: 'Remove US states' }));
  const question = within(await screen.findByRole('dialog', { name: 'Remove US states?' }));
  expect(question.getByRole('button', { name: 'Remove table' })).toBeDisabled();
  await user.click(question.getByRole('button', { name: 'Go to State' }));
  expect(closed).toHaveBeenCalled();
});
