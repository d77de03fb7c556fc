import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { fakeServer, renderScreen } from '../../test/render';
import MappingTab from './MappingTab';

const candidate = (key: string, label: string) => ({
  key,
  label,
  object: 'Candidate',
  type: 'text',
  custom: false,
  isPrivate: false,
  archived: false,
  description: null,
});
const employee = (key: string, label: string, required: boolean, position: number) => ({
  key,
  label,
  required,
  position,
  type: 'text',
  restricted: false,
  choices: [],
});

function server(answer: { status?: number; body?: unknown }) {
  return fakeServer({
    'GET /integrations/ashby/candidate-fields': {
      body: { fields: [candidate('c.first', 'First name')], fetchedAt: null, problem: null },
    },
    'GET /employee-fields': {
      body: [employee('first', 'First name', true, 1), employee('city', 'City', false, 2)],
    },
    'GET /integrations/ashby/field-mapping': { body: { version: 2, rules: [], author: null, savedAt: null } },
    'GET /integrations/ashby/field-mapping/draft': { status: 204 },
    'PUT /integrations/ashby/field-mapping': answer,
  });
}

async function pickAndPlace() {
  const left = within(await screen.findByRole('region', { name: 'Candidate fields' }, { timeout: 5000 }));
  await userEvent.click(left.getByRole('button', { name: /^First name/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Put Candidate · First name into First name' }));
}

it('maps by click-to-pick, counts, undoes, and saves on the version that was read', async () => {
  const rules = [
    { employeeField: 'first', source: { kind: 'candidateField', field: 'c.first' }, transforms: [] },
  ];
  const calls = server({ body: { version: 3, rules, author: 'Ada', savedAt: null } });
  renderScreen(<MappingTab />);
  await pickAndPlace();
  expect(screen.getByText('1 of 1 required mapped')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(screen.getByText('0 of 1 required mapped')).toBeInTheDocument();
  await pickAndPlace();
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('No unsaved changes')).toBeInTheDocument();
  expect(calls.find(({ method, path }) => method === 'PUT' && path.endsWith('/field-mapping'))).toMatchObject(
    { ifMatch: '"2"', body: { rules } },
  );
});

it('tells who saves second, and loses nothing', async () => {
  server({ status: 412, body: { title: 'Stale', status: 412 } });
  renderScreen(<MappingTab />);
  await pickAndPlace();
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('Somebody else saved in the meantime')).toBeInTheDocument();
  expect(screen.getByText('1 unsaved change')).toBeInTheDocument();
});
