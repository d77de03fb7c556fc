import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { fakeServer, renderScreen } from '../../../../test/render';
import MappingTab from '../../MappingTab';

const M = '/integrations/ashby/field-mapping';
const steps = [
  { title: 'Candidate · Region', display: 'CA', problem: null },
  { title: 'Look up in US states', display: 'California', problem: null },
];
const preview = {
  kind: 'shown',
  person: {
    applicationId: 'app-1',
    name: 'Zoë Ångström',
    jobTitle: 'Engineer',
    stage: 'Offer',
    status: 'Active',
    employeeId: null,
  },
  plan: 'Would be imported as a new employee.',
  problems: [] as string[],
  offer: null,
  notes: [],
  applications: [],
  rows: [{ employeeField: 'state', value: 'California', display: 'California', problem: null, steps }],
};

function server(shown: object = preview) {
  return fakeServer({
    'GET /integrations/ashby/candidate-fields': {
      body: {
        fields: [
          { key: 'candidate.region', label: 'Region', object: 'Candidate', type: 'text', description: null },
        ],
        fetchedAt: null,
        problem: null,
      },
    },
    'GET /employee-fields': {
      body: [{ key: 'state', label: 'State', required: false, position: 1, type: 'text', choices: [] }],
    },
    [`GET ${M}`]: { body: { version: 2, rules: [], author: null, savedAt: null } },
    [`GET ${M}/draft`]: { status: 204 },
    [`GET ${M}/trials`]: { body: [] },
    [`POST ${M}/preview`]: { body: shown },
  });
}

const asked = (calls: ReturnType<typeof fakeServer>) =>
  calls.filter(({ path }) => path.endsWith('/preview')).map(({ body }) => body);

it('runs the preview that the address asks for, and gives a link to it that names nobody', async () => {
  const calls = server();
  const user = userEvent.setup();
  const writeText = vi.spyOn(navigator.clipboard, 'writeText');
  renderScreen(<MappingTab />, { path: '/mapping?application=app-1' });
  const region = within(await screen.findByRole('region', { name: 'Sample preview' }, { timeout: 5000 }));
  expect(await region.findByText('Zoë Ångström')).toBeVisible();
  expect(asked(calls)).toEqual([{ applicationId: 'app-1', rules: [] }]);
  await user.click(region.getByRole('button', { name: 'Copy link' }));
  expect(writeText).toHaveBeenCalledWith(expect.stringMatching(/\?application=app-1$/));
});

it('shows what each step made of the value', async () => {
  server();
  renderScreen(<MappingTab />, { path: '/mapping?application=app-1' });
  const region = within(await screen.findByRole('region', { name: 'Sample preview' }, { timeout: 5000 }));
  await userEvent.click(await region.findByRole('button', { name: 'Step by step' }));
  expect(region.getByRole('list', { name: 'Step by step' })).toHaveTextContent(
    'StateCandidate · Region CALook up in US states California',
  );
});

it('says each reason in a line of its own, and leads to the first row that does not fit', async () => {
  const problems = ['State: Ashby has none for this person.', 'Buddy is required, and nothing fills it.'];
  const [row] = preview.rows;
  server({
    ...preview,
    plan: `Would need attention: ${problems.join(' ')}`,
    problems,
    rows: [{ ...row, problem: 'State: Ashby has none for this person' }],
  });
  renderScreen(<MappingTab />, { path: '/mapping?application=app-1' });
  const region = within(await screen.findByRole('region', { name: 'Sample preview' }, { timeout: 5000 }));
  const list = within(await region.findByRole('list', { name: 'Would need attention' }));
  expect(list.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(problems);
  expect(region.getByText('1 problem, said beside its field.')).toBeVisible();
  await userEvent.click(region.getByRole('button', { name: 'Go to State' }));
  await vi.waitFor(() => expect(screen.getByRole('group', { name: 'State' })).toHaveFocus());
});

it('asks for nobody without a link', async () => {
  const calls = server();
  renderScreen(<MappingTab />, { path: '/mapping' });
  await screen.findByRole('region', { name: 'Sample preview' }, { timeout: 5000 });
  expect(asked(calls)).toEqual([]);
});
