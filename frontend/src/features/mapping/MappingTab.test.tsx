import { act, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { fakeServer, renderScreen } from '../../test/render';
import { LiveRegion } from '../../ui/announce';
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

function server(answer: { status?: number; body?: unknown }, more: Parameters<typeof fakeServer>[0] = {}) {
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
    ...more,
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

const DRAFT = '/integrations/ashby/field-mapping/draft';

/** As the server does it, for a tab whose draft another tab has changed since. */
function anotherTab() {
  const theirs = {
    baseVersion: 0,
    rules: [{ employeeField: 'city', source: { kind: 'candidateField', field: 'c.first' }, transforms: [] }],
    updatedAt: '2026-11-20T09:00:00Z',
    version: 4,
  };
  let version = 0;
  const calls = server(
    { body: {} },
    {
      [`GET ${DRAFT}`]: () => (version === 0 ? { status: 204 } : { body: theirs }),
      [`PUT ${DRAFT}`]: ({ ifMatch, body }) => {
        if (version === 0) version = 4;
        if (ifMatch !== `"${version}"`) return { status: 412, body: { title: 'Stale' } };
        version++;
        return { body: { ...(body as object), version } };
      },
      [`DELETE ${DRAFT}`]: ({ ifMatch }) => ({ status: ifMatch === `"${version}"` ? 204 : 412 }),
    },
  );
  const sent = (method: string) =>
    calls.filter((call) => call.method === method && call.path === DRAFT).map(({ ifMatch }) => ifMatch);
  return { calls, sent };
}

it('asks before the draft of another tab is replaced, and replaces it when told to', async () => {
  sessionStorage.clear();
  const { calls, sent } = anotherTab();
  renderScreen(<MappingTab />);
  await pickAndPlace();
  await screen.findByText('You changed the draft in another tab', {}, { timeout: 5000 });
  expect(sent('PUT')).toEqual(['"0"']);
  await userEvent.click(screen.getByRole('button', { name: /^Keep this one/ }));
  expect(await screen.findByText('Draft saved', {}, { timeout: 5000 })).toBeInTheDocument();
  expect(sent('PUT')).toEqual(['"0"', '"4"']);
  expect(calls.at(-1)?.body).toMatchObject({ rules: [{ employeeField: 'first' }] });
  await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await vi.waitFor(() => expect(sent('DELETE')).toEqual(['"5"']), { timeout: 5000 });
});

it('shows the draft of another tab when that is chosen, and never gives it up unseen', async () => {
  sessionStorage.clear();
  const { sent } = anotherTab();
  renderScreen(<MappingTab />);
  await pickAndPlace();
  await screen.findByText('You changed the draft in another tab', {}, { timeout: 5000 });
  await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await userEvent.click(screen.getByRole('button', { name: /^Show the other tab/ }));
  expect(await screen.findByText('1 unsaved change')).toBeInTheDocument();
  expect(screen.getByText('0 of 1 required mapped')).toBeInTheDocument();
  expect(sent('DELETE')).toEqual([]);
});

it('maps by keyboard: Space lifts, the arrows go from row to row, Space drops', async () => {
  server({ body: {} });
  renderScreen(
    <>
      <MappingTab />
      <LiveRegion />
    </>,
  );
  const left = within(await screen.findByRole('region', { name: 'Candidate fields' }, { timeout: 5000 }));
  left.getByRole('button', { name: /^First name/ }).focus();
  await userEvent.keyboard(' {ArrowDown}{ArrowDown}');
  expect(screen.getByText('Candidate · First name is over City.')).toBeInTheDocument();
  await userEvent.keyboard(' ');
  expect(screen.getByRole('combobox', { name: 'City' })).toHaveValue('Candidate · First name');
  expect(screen.getByText('Candidate · First name is mapped to City.')).toBeInTheDocument();
});

it('keeps no draft of what was discarded while the next screen is on its way', async () => {
  const calls = server({}, { 'PUT /integrations/ashby/field-mapping/draft': { body: { version: 1 } } });
  const { router } = renderScreen(<MappingTab />, {
    others: [{ path: '/slow', lazy: () => new Promise(() => {}) }],
  });
  vi.useFakeTimers({ shouldAdvanceTime: true });
  try {
    await pickAndPlace();
    await act(async () => void router.navigate('/slow'));
    fireEvent.click(screen.getByRole('button', { name: 'Discard changes and leave' }));
    await act(() => vi.advanceTimersByTimeAsync(5000));
  } finally {
    vi.useRealTimers();
  }
  expect(calls.filter((call) => call.method === 'PUT')).toEqual([]);
});
