import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { type Call, fakeServer, renderScreen } from '../../test/render';
import MappingTab from './MappingTab';

const M = '/integrations/ashby/field-mapping';
const candidate = (key: string, label: string, type = 'text', archived = false) => ({
  key,
  label,
  object: 'Candidate',
  type,
  custom: false,
  isPrivate: false,
  archived,
  description: null,
});
const employee = (key: string, label: string, type: string, position: number) => ({
  key,
  label,
  type,
  position,
  required: key === 'start',
  restricted: false,
  choices: [],
});
const state = {
  employeeField: 'state',
  source: { kind: 'candidateField', field: 'candidate.region' },
  transforms: [{ kind: 'trim' }, { kind: 'email' }],
  examples: [],
};
const readDate = { kind: 'readDate', format: 'dd/MM/yyyy', zone: null };
type Rule = {
  employeeField: string;
  source: { kind: string; field: string };
  transforms: { kind: string }[];
  examples: unknown[];
};
const sent = (call: Call) => (call.body as { rules: Rule[] }).rules;

function server(more: Parameters<typeof fakeServer>[0] = {}) {
  return fakeServer({
    'GET /integrations/ashby/candidate-fields': {
      body: {
        fields: [
          candidate('candidate.region', 'Region'),
          candidate('candidate.start', 'Start'),
          candidate('candidate.old', 'Old', 'text', true),
        ],
        fetchedAt: null,
        problem: null,
      },
    },
    'GET /employee-fields': {
      body: [employee('start', 'Start date', 'date', 1), employee('state', 'State', 'text', 2)],
    },
    [`GET ${M}`]: { body: { version: 2, rules: [state], author: null, savedAt: null } },
    [`GET ${M}/draft`]: { status: 204 },
    [`PUT ${M}/draft`]: { body: {} },
    [`DELETE ${M}/draft`]: { status: 204 },
    [`GET ${M}/suggestions`]: {
      body: [
        {
          employeeField: 'start',
          source: { kind: 'candidateField', field: 'candidate.start' },
          transforms: [],
          strength: 'strong',
          reason: 'same name',
        },
      ],
    },
    'GET /lookup-tables': { body: [] },
    // A date wants to be read as one first.
    [`POST ${M}/check`]: (call) => ({
      body: {
        rules: sent(call).map(({ employeeField, transforms, examples }) => ({
          employeeField,
          problems:
            employeeField === 'start' && !transforms.some(({ kind }) => kind === 'readDate')
              ? [{ step: null, message: 'Start date needs a date, and this is text.', fix: [readDate] }]
              : [],
          examples: examples.map((_, index) => ({ index, got: 'CALIFORNIA', passed: false })),
        })),
      },
    }),
    [`POST ${M}/preview`]: (call) => ({
      body: {
        kind: 'shown',
        person: { name: 'Zoë Ångström', applicationId: 'a1', jobTitle: null, stage: null, status: 'Active' },
        applications: [],
        offer: null,
        notes: [],
        plan: 'Would be imported as a new employee.',
        problems: [],
        rows: sent(call).map(({ employeeField, source, transforms }) => ({
          employeeField,
          candidateFields: [],
          inputs: source.kind === 'candidateField' ? { [source.field]: ' CA ' } : {},
          value: 'CA',
          display: transforms.length > 0 ? 'california' : 'CA',
          problem: null,
          steps: [
            { title: 'Value in Ashby', display: ' CA ', problem: null },
            ...transforms.map(({ kind }) => ({ title: kind, display: `after ${kind}`, problem: null })),
          ],
        })),
      },
    }),
    ...more,
  });
}

const row = async (name: string) => within(await screen.findByRole('group', { name }, { timeout: 5000 }));

it('adds, sets, orders and removes steps in the row, each undone by one click', async () => {
  server();
  renderScreen(<MappingTab />);
  const user = userEvent.setup();
  const it = await row('State');
  await user.click(it.getByRole('button', { name: 'Edit steps' }));
  await user.click(it.getByRole('button', { name: 'Move E-mail in small letters up' }));
  const titles = () =>
    within(it.getByRole('list', { name: 'Steps' }))
      .getAllByRole('group')
      .map((group) => group.getAttribute('aria-label'));
  expect(titles()).toEqual(['Step 1: E-mail in small letters', 'Step 2: Trim spaces']);
  expect(it.getByRole('button', { name: 'Drag E-mail in small letters' })).toHaveFocus();

  await user.click(it.getByRole('button', { name: 'Add step' }));
  await user.type(screen.getByRole('textbox', { name: 'Search steps' }), 'empty');
  await user.click(await screen.findByRole('option', { name: /^Default when empty/ }));
  const value = it.getByRole('textbox', { name: 'Value' });
  await waitFor(() => expect(value).toHaveFocus());
  await user.type(value, 'Ohio');
  expect(titles().at(-1)).toBe('Step 3: When empty, “Ohio”');

  await user.click(it.getByRole('button', { name: 'Remove Trim spaces' }));
  expect(titles()).toEqual(['Step 1: E-mail in small letters', 'Step 2: When empty, “Ohio”']);
  const undo = screen.getByRole('button', { name: 'Undo' });
  await user.click(undo);
  await user.click(undo);
  expect(titles().at(-1)).toBe('Step 3: When empty, “”');
  await user.click(undo);
  await user.click(undo);
  expect(screen.getByText('No unsaved changes')).toBeInTheDocument();
});

it('accepts what is suggested, and mends the type by the button at the problem', async () => {
  const calls = server();
  renderScreen(<MappingTab />);
  const user = userEvent.setup();
  const it = await row('Start date');
  expect(await it.findByText('Candidate · Start')).toBeInTheDocument();
  expect(it.getByText(/^Suggested, strong:/)).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Accept all strong' }));
  expect(it.getByRole('combobox', { name: 'Start date' })).toHaveValue('Candidate · Start');
  expect(await it.findByText('Start date needs a date, and this is text.')).toBeInTheDocument();
  expect(screen.getByText('1 row needs a look')).toBeInTheDocument();

  await user.click(it.getByRole('button', { name: 'Edit steps' }));
  await user.click(it.getByRole('button', { name: 'Add step: Read a date written dd/MM/yyyy' }));
  expect(it.getByRole('combobox', { name: 'Time zone' })).toBeInTheDocument();
  await waitFor(() => expect(screen.queryByText('1 row needs a look')).not.toBeInTheDocument());
  expect(it.queryByText('Start date needs a date, and this is text.')).not.toBeInTheDocument();

  await waitFor(
    () => expect(calls.some((call) => call.path === `${M}/draft` && call.method === 'PUT')).toBe(true),
    {
      timeout: 3000,
    },
  );

  await user.click(it.getByRole('button', { name: 'Unmap Start date' }));
  expect(it.queryByRole('button', { name: 'Accept' })).not.toBeInTheDocument();
});

it("follows changes with the sample person's value, and makes an example of it", async () => {
  const calls = server();
  renderScreen(<MappingTab />);
  const user = userEvent.setup();
  const it = await row('State');
  await user.type(screen.getByLabelText("Candidate's email address"), 'zoe@mail.example');
  await user.click(screen.getByRole('button', { name: 'Go' }));
  expect(await it.findByText('california')).toBeInTheDocument();
  expect(it.getByText('Fits')).toBeInTheDocument();

  await user.click(it.getByRole('button', { name: 'Edit steps' }));
  expect(it.getByText('after trim')).toBeInTheDocument();
  await user.click(it.getByRole('button', { name: 'Remove E-mail in small letters' }));
  expect(it.queryByText('after email')).not.toBeInTheDocument();
  expect(await it.findByText('after trim')).toBeInTheDocument();
  expect(calls.filter((call) => call.path === `${M}/preview`)).toHaveLength(2);

  await user.click(it.getByRole('button', { name: 'Use this person' }));
  const example = within(it.getByRole('group', { name: 'Example 1' }));
  expect(example.getByRole('textbox', { name: 'Expected' })).toHaveValue('california');
  expect(await example.findByText('Fails')).toBeInTheDocument();
  expect(example.getByText('“CALIFORNIA” comes of it.')).toBeInTheDocument();
});

it('asks before a mapping is saved whose examples fail', async () => {
  const calls = server({
    [`PUT ${M}`]: (call) =>
      (call.body as { acceptFailingExamples?: boolean }).acceptFailingExamples
        ? { body: { version: 3, rules: sent(call), author: 'Ada', savedAt: null } }
        : {
            status: 409,
            body: {
              type: 'https://stagedoor.dev/problems/examples-fail',
              title: 'Examples fail',
              status: 409,
              errors: [{ path: 'rules[0].examples[0]', message: 'Expected Ohio, but CA comes of it.' }],
            },
          },
  });
  renderScreen(<MappingTab />);
  const user = userEvent.setup();
  const it = await row('State');
  await user.click(it.getByRole('button', { name: 'Unmap State' }));
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await user.click(it.getByRole('button', { name: 'Edit steps' }));
  await user.click(it.getByRole('button', { name: 'Add example' }));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByText('State, example 1')).toBeInTheDocument();
  expect(dialog.getByText('Expected Ohio, but CA comes of it.')).toBeInTheDocument();
  expect(screen.getByText('1 unsaved change')).toBeInTheDocument();
  await user.click(dialog.getByRole('button', { name: 'Save anyway' }));
  expect(await screen.findByText('No unsaved changes')).toBeInTheDocument();
  expect(calls.filter((call) => call.method === 'PUT' && call.path === M)).toHaveLength(2);
});

it('says beside Save which row was refused, and takes the focus there', async () => {
  server({
    [`PUT ${M}`]: {
      status: 422,
      body: {
        title: 'The mapping was not saved',
        detail: 'Mend the marked fields and save again.',
        status: 422,
        errors: [{ path: 'rules[0].transforms[1]', message: 'This step takes a date.' }],
      },
    },
  });
  renderScreen(<MappingTab />);
  const user = userEvent.setup();
  const it = await row('State');
  await user.click(it.getByRole('button', { name: 'Edit steps' }));
  await user.click(it.getByRole('button', { name: 'Remove Trim spaces' }));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('The mapping was not saved.')).toBeInTheDocument();
  const link = screen.getByRole('button', { name: 'Go to State' });
  expect(link).toHaveFocus();
  await user.click(link);
  await waitFor(() => expect(screen.getByRole('group', { name: 'State' })).toHaveFocus());
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(screen.queryByText('The mapping was not saved.')).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Go to State' })).not.toBeInTheDocument();
});

it('shows the draft that another browser left on the server', async () => {
  const drawn = { ...state, source: { kind: 'template', text: '{candidate.region}, {candidate.start}' } };
  const calls = server({ [`GET ${M}/draft`]: { body: { baseVersion: 2, rules: [drawn], updatedAt: '' } } });
  renderScreen(<MappingTab />);
  const it = await row('State');
  expect(it.getByRole('combobox', { name: 'State' })).toHaveValue(
    'Template: {Candidate · Region}, {Candidate · Start}',
  );
  expect(screen.getByText('1 unsaved change')).toBeInTheDocument();
  expect(screen.getByText('Draft saved')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Discard' }));
  await waitFor(() => expect(calls.some((call) => call.method === 'DELETE')).toBe(true), { timeout: 3000 });
});

it('writes a template with field names, offered as they are typed', async () => {
  server();
  renderScreen(<MappingTab />);
  const user = userEvent.setup();
  const it = await row('State');
  await user.click(it.getByRole('button', { name: 'Edit steps' }));
  await user.click(it.getByRole('combobox', { name: 'Source' }));
  await user.click(await screen.findByRole('option', { name: 'Template' }));
  const box = it.getByRole('textbox', { name: 'Template' });
  expect(box).toHaveValue('{Candidate · Region}');
  await user.type(box, ' of {{st');
  expect(await it.findByRole('option', { name: /Candidate · Start/ })).toBeInTheDocument();
  await user.keyboard('{Enter}');
  expect(box).toHaveValue('{Candidate · Region} of {Candidate · Start}');
});
