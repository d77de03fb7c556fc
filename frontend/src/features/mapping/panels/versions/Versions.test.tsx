import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { fakeServer, renderScreen } from '../../../../test/render';
import { InLab, rule } from '../lab.testing';
import { Versions } from './Versions';

const M = '/integrations/ashby/field-mapping';
const versions = [
  { version: 7, author: 'Ada', savedAt: '2026-11-20T09:00:00Z', note: null, current: true },
  { version: 6, author: 'Bob', savedAt: '2026-11-19T09:00:00Z', note: 'States in full', current: false },
];
const difference = {
  employeeField: 'city',
  label: 'City',
  before: null,
  after: 'Candidate · City, then trimmed',
};

function server(more: Parameters<typeof fakeServer>[0] = {}) {
  return fakeServer({ [`GET ${M}/versions`]: { body: { items: versions, next: null } }, ...more });
}

async function open(given: Parameters<typeof InLab>[0] = { children: null }) {
  renderScreen(
    <InLab {...given}>
      <Versions />
    </InLab>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Versions' }));
  return within(await screen.findByRole('dialog', { name: 'Versions' }));
}

it('lists who saved what, and marks the current version', async () => {
  server();
  const drawer = await open();
  const [current, older] = within(await drawer.findByRole('list', { name: 'Versions' })).getAllByRole(
    'listitem',
  );
  expect(current).toHaveTextContent(/Version 7.*Current.*Ada/);
  expect(older).toHaveTextContent(/Version 6.*States in full.*Bob/);
  expect(drawer.queryByRole('button', { name: 'Restore version 7' })).not.toBeInTheDocument();
});

it('says what a version is where there is none', async () => {
  server({ [`GET ${M}/versions`]: { body: { items: [], next: null } } });
  const drawer = await open();
  expect(await drawer.findByText('Nothing is saved yet')).toBeVisible();
});

it('offers to retry a list that failed', async () => {
  let failing = true;
  server({
    [`GET ${M}/versions`]: () =>
      failing ? { status: 503, body: { title: 'Not ready' } } : { body: { items: versions, next: null } },
  });
  const drawer = await open();
  await drawer.findByText('Not ready');
  failing = false;
  await userEvent.click(drawer.getByRole('button', { name: 'Retry' }));
  expect(await drawer.findByText('Version 7')).toBeVisible();
});

it('restores on the version that is seen, after saying what happens', async () => {
  const calls = server({
    [`POST ${M}/versions/6/restore`]: { body: { version: 8, rules: [], author: 'Ada', savedAt: null } },
  });
  const drawer = await open();
  await userEvent.click(await drawer.findByRole('button', { name: 'Restore version 6' }));
  const question = within(await screen.findByRole('dialog', { name: 'Restore version 6?' }));
  expect(question.getByText(/A new version 8 is made with the rules of version 6/)).toBeVisible();
  await userEvent.click(question.getByRole('button', { name: 'Restore version 6' }));
  await vi.waitFor(() =>
    expect(calls.find(({ path }) => path.endsWith('/restore'))).toMatchObject({ ifMatch: '"7"' }),
  );
  await vi.waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
});

it('says whom a version would break before it comes back, by the people tried last', async () => {
  const person = (name: string, outcome: string) => ({ applicationId: name, name, outcome, changes: [] });
  const tried = (persons: object[]) => ({ body: { people: persons.length, persons } });
  server({
    [`GET ${M}/trials`]: { body: [{ id: 't', state: 'done', found: 2, fetched: 2 }] },
    [`POST ${M}/trials/t/results`]: ({ body }) =>
      (body as { version?: number }).version === 6
        ? tried([person('Ada', 'needsAttention'), person('Bob', 'create')])
        : tried([person('Ada', 'create'), person('Bob', 'create')]),
  });
  const drawer = await open();
  await userEvent.click(await drawer.findByRole('button', { name: 'Restore version 6' }));
  const question = within(await screen.findByRole('dialog', { name: 'Restore version 6?' }));
  expect(await question.findByText('Restoring it would break 1 of 2 people: Ada.')).toBeVisible();
});

it('tells when somebody else saved in the meantime, and restores nothing', async () => {
  server({
    [`POST ${M}/versions/6/restore`]: { status: 412, body: { title: 'Somebody else saved in the meantime' } },
  });
  const drawer = await open();
  await userEvent.click(await drawer.findByRole('button', { name: 'Restore version 6' }));
  const question = within(await screen.findByRole('dialog', { name: 'Restore version 6?' }));
  await userEvent.click(question.getByRole('button', { name: 'Restore version 6' }));
  expect(await question.findByRole('alert')).toHaveTextContent('Somebody else saved in the meantime');
});

it('restores although examples fail only when that was said', async () => {
  let asked = 0;
  const calls = server({
    [`POST ${M}/versions/6/restore`]: () =>
      asked++ === 0
        ? {
            status: 409,
            body: {
              type: '/problems/examples-fail',
              title: 'An example fails',
              errors: [{ path: 'rules[0].examples[0]', message: 'State: example 1: expected “Kansas”' }],
            },
          }
        : { body: { version: 8, rules: [], author: 'Ada', savedAt: null } },
  });
  const drawer = await open();
  await userEvent.click(await drawer.findByRole('button', { name: 'Restore version 6' }));
  const question = within(await screen.findByRole('dialog', { name: 'Restore version 6?' }));
  await userEvent.click(question.getByRole('button', { name: 'Restore version 6' }));
  expect(await question.findByRole('list', { name: 'Failing examples' })).toHaveTextContent(
    'State: example 1: expected “Kansas”',
  );
  await userEvent.click(question.getByRole('button', { name: 'Restore anyway' }));
  await vi.waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  expect(calls.filter(({ path }) => path.includes('/restore')).map(({ path }) => path)).toEqual([
    `${M}/versions/6/restore`,
    `${M}/versions/6/restore?acceptFailingExamples=true`,
  ]);
});

it('compares two versions in words', async () => {
  const calls = server({
    [`GET ${M}/versions/compare`]: { body: { from: 6, to: 7, differences: [difference] } },
  });
  const drawer = await open();
  await userEvent.click(await drawer.findByRole('button', { name: 'Compare version 6' }));
  const [found] = within(await drawer.findByRole('list', { name: 'Differences' })).getAllByRole('listitem');
  expect(found).toHaveTextContent('CityBeforeno ruleAfterCandidate · City, then trimmed');
  expect(calls.some(({ path }) => path.endsWith('compare?from=6&to=7'))).toBe(true);
});

it('compares the rules on screen with the saved mapping while they are not saved', async () => {
  const rules = [rule('city', 'candidate.city')];
  const calls = server({ [`POST ${M}/compare`]: { body: { from: 7, to: null, differences: [difference] } } });
  const drawer = await open({ rules, changed: ['city'], children: null });
  await userEvent.click(await drawer.findByRole('button', { name: 'Compare with the saved mapping' }));
  expect(await drawer.findByRole('list', { name: 'Differences' })).toBeVisible();
  expect(calls.find(({ path }) => path.endsWith('/compare'))?.body).toEqual({ from: 7, rules });
});
