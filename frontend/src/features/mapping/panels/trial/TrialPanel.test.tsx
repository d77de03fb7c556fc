import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Trial } from '../../../../api/types';
import { fakeServer, held, renderScreen } from '../../../../test/render';
import { InLab, results, rule, trial, tried } from '../lab.testing';
import { UnusedFields } from '../unused/UnusedFields';
import { SaveWarning } from './SaveWarning';
import { TrialPanel } from './TrialPanel';

const M = '/integrations/ashby/field-mapping';
const stages = {
  plans: [
    {
      id: 'eng',
      title: 'Engineering',
      archived: false,
      stages: [{ id: 's1', title: 'Offer', type: 'Offer', order: 1 }],
    },
  ],
  fetchedAt: null,
  problem: null,
};
const change = { employeeField: 'city', label: 'City', from: 'Bp', to: 'Budapest' };
const some = results(
  [
    tried('Ada', { outcome: 'update', employeeId: 'e1', changes: [change] }),
    tried('Bob', { outcome: 'needsAttention', message: 'First name is required.' }),
    tried('Cy'),
  ],
  {
    reasons: [
      {
        code: 'missingRequired',
        message: 'First name is required and empty.',
        employeeField: 'first',
        count: 1,
        people: [{ applicationId: 'app-Bob', name: 'Bob', message: 'First name is required and empty.' }],
      },
    ],
  },
);

function server(trials: Trial[], more: Parameters<typeof fakeServer>[0] = {}) {
  return fakeServer({
    [`GET ${M}/trials`]: () => ({ body: trials }),
    [`GET ${M}/versions`]: { body: { items: [], next: null } },
    'GET /integrations/ashby/stages': { body: stages },
    [`POST ${M}/trials/t1/results`]: { body: some },
    ...more,
  });
}

const show = (given: Partial<Parameters<typeof InLab>[0]> = {}) =>
  renderScreen(
    <InLab {...given}>
      <TrialPanel />
      <SaveWarning />
    </InLab>,
  );

it('explains itself where nothing was tried', async () => {
  server([]);
  show();
  expect(await screen.findByText(/^Nothing was tried yet/)).toBeVisible();
});

it('tries the chosen stage on as many people as are wanted', async () => {
  const trials: Trial[] = [];
  const begun = { ...trial, state: 'listing' as const, found: 0, fetched: 0, failed: 0 };
  const calls = server(trials, {
    [`POST ${M}/trials`]: () => {
      trials.push(begun);
      return { status: 201, body: begun };
    },
  });
  show();
  await screen.findByText(/^Nothing was tried yet/);
  await userEvent.click(screen.getByRole('button', { name: 'Try' }));
  expect(screen.getByText('Choose a stage or a status.')).toBeVisible();
  await userEvent.click(screen.getByRole('combobox', { name: 'Stage or status' }));
  await userEvent.click(await screen.findByRole('option', { name: 'Offer · Engineering' }));
  const people = screen.getByRole('textbox', { name: 'How many people' });
  await userEvent.clear(people);
  await userEvent.type(people, '120');
  await userEvent.click(screen.getByRole('button', { name: 'Try' }));
  expect(await screen.findByText(/Asking Ashby who is there/)).toBeVisible();
  expect(calls.find(({ method, path }) => method === 'POST' && path.endsWith('/trials'))?.body).toEqual({
    stageId: 's1',
    people: 120,
  });
});

it('shows how far it is, and can be cancelled', async () => {
  let now: Trial = { ...trial, state: 'fetching', fetched: 12, failed: 1 };
  server([], {
    [`GET ${M}/trials`]: () => ({ body: [now] }),
    [`POST ${M}/trials/t1/cancel`]: () => {
      now = { ...now, state: 'cancelled', fetched: 0 };
      return { status: 204 };
    },
  });
  show();
  expect(await screen.findByText(/12 of 50 fetched/)).toBeVisible();
  expect(screen.getByText(/1 person could not be read/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Try' })).toBeDisabled();
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(await screen.findByText(/^: Cancelled|Cancelled: 0 of 50/)).toBeVisible();
});

describe('the results of the mapping on screen', () => {
  it('are numbers, reasons with the row that mends them, and people with their previews', async () => {
    const calls = server([trial]);
    show();
    const reasons = within(await screen.findByRole('region', { name: 'Why they need attention' }));
    expect(reasons.getByText(/First name is required and empty/)).toBeVisible();
    expect(reasons.getByRole('button', { name: 'Go to First name' })).toBeVisible();
    expect(reasons.getByRole('link', { name: 'Bob' })).toHaveAttribute('href', '/?application=app-Bob');
    const asked = calls.find(({ path }) => path.endsWith('/results'));
    expect(asked?.body).toEqual({
      rules: [rule('first', 'candidate.firstName'), rule('email', 'candidate.email')],
    });
  });

  it('can be applied to chosen employees once they are saved, and say who was skipped', async () => {
    const skipped = [{ applicationId: 'app-Ada', name: 'Ada', reason: 'changed in the meantime' }];
    const calls = server([trial], { [`POST ${M}/trials/t1/apply`]: { body: { applied: 0, skipped } } });
    show();
    const changes = within(await screen.findByRole('table', { name: 'What would change for employees' }));
    expect(changes.getAllByRole('row')[1]).toHaveTextContent('AdaCityBpBudapest');
    const apply = screen.getByRole('button', { name: 'Apply to chosen' });
    expect(apply).toBeDisabled();
    await userEvent.click(changes.getByRole('checkbox', { name: 'Choose Ada' }));
    await userEvent.click(apply);
    const question = within(await screen.findByRole('dialog', { name: 'Apply the mapping to 1 employee?' }));
    expect(question.getByText(/^1 value in 1 field would be overwritten: City\./)).toBeVisible();
    await userEvent.click(question.getByRole('button', { name: 'Apply to 1 employee' }));
    expect(await screen.findByText('Nobody was changed. 1 skipped.')).toBeVisible();
    expect(screen.getByText('Ada: changed in the meantime')).toBeVisible();
    expect(calls.find(({ path }) => path.endsWith('/apply'))?.body).toEqual({ applicationIds: ['app-Ada'] });
    expect(screen.queryByRole('list', { name: 'Updated' })).not.toBeInTheDocument();
  });

  it('keep chosen who was chosen while they were applied to others', async () => {
    const update = { outcome: 'update' as const, employeeId: 'e1', changes: [change] };
    const applied = held({ body: { applied: 1, skipped: [] } });
    server([trial], {
      [`POST ${M}/trials/t1/results`]: { body: results([tried('Ada', update), tried('Di', update)]) },
      [`POST ${M}/trials/t1/apply`]: applied.answer,
    });
    show();
    await userEvent.click(await screen.findByRole('checkbox', { name: 'Choose Ada' }));
    await userEvent.click(screen.getByRole('button', { name: 'Apply to chosen' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Apply to 1 employee' }));
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Choose Di' }));
    applied.give();
    await waitFor(() => expect(screen.getByRole('checkbox', { name: 'Choose Ada' })).not.toBeChecked());
    expect(screen.getByRole('checkbox', { name: 'Choose Di' })).toBeChecked();
  });

  it('lead to the records of those whom it was applied to', async () => {
    server([trial], { [`POST ${M}/trials/t1/apply`]: { body: { applied: 1, skipped: [] } } });
    show();
    await userEvent.click(await screen.findByRole('checkbox', { name: 'Choose Ada' }));
    await userEvent.click(screen.getByRole('button', { name: 'Apply to chosen' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Apply to 1 employee' }));
    const updated = within(await screen.findByRole('list', { name: 'Updated' }));
    expect(updated.getByRole('link', { name: 'Ada' })).toHaveAttribute('href', '/employees/e1');
  });

  it('say which application decides where this one does not', async () => {
    const other = { outcome: 'update' as const, employeeId: 'e1', changes: [change], canApply: false };
    const body = results([
      tried('Ada', { ...other, decidedBy: 'app-Bob' }),
      tried('Cy', { ...other, decidedBy: null }),
      tried('Bob'),
    ]);
    server([trial], { [`POST ${M}/trials/t1/results`]: { body } });
    show();
    const changes = within(await screen.findByRole('table', { name: 'What would change for employees' }));
    expect(changes.getByRole('link', { name: 'Engineer, Offer' })).toHaveAttribute(
      'href',
      '/?application=app-Bob',
    );
    expect(changes.getByText(/^No application decides their values yet/)).toBeVisible();
    expect(screen.getByText(/^2 employees have .* None of them can be chosen here\./)).toBeVisible();
    expect(screen.getByText(/Try on a stage or status that that one is in/)).toBeVisible();
  });

  it('cannot be applied while they are not saved, which is explained', async () => {
    server([trial]);
    show({ changed: ['city'] });
    await screen.findByRole('table', { name: 'What would change for employees' });
    expect(screen.getByText(/Save it first/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Apply to chosen' })).not.toBeInTheDocument();
  });
});

describe('before Save', () => {
  const broken = results([tried('Ada', { outcome: 'needsAttention' }), tried('Bob')]);
  const fine = results([tried('Ada'), tried('Bob')]);
  const answering = {
    [`POST ${M}/trials/t1/results`]: ({ body }: { body: unknown }) => ({
      body: body && typeof body === 'object' && 'rules' in body ? broken : fine,
    }),
  };

  it('it is said whom the rules on screen would break', async () => {
    server([trial], answering);
    show({ changed: ['first'] });
    expect(await screen.findByText('Saving this would break 1 of 2 people: Ada.')).toBeVisible();
  });

  it('nothing is said when nobody breaks, or nothing is unsaved', async () => {
    const calls = server([trial], answering);
    show();
    await screen.findByRole('button', { name: /Everyone/ });
    expect(screen.queryByText(/would break/)).not.toBeInTheDocument();
    expect(calls.filter(({ path }) => path.endsWith('/results'))).toHaveLength(1);
  });
});

it('what is known from people is asked for again when the trial has ended', async () => {
  let ended = false;
  server([], {
    [`GET ${M}/trials`]: () => ({
      body: [ended ? trial : { ...trial, state: 'fetching', finishedAt: null }],
    }),
    [`POST ${M}/unused`]: () => ({
      body: ended
        ? {
            people: 9,
            fields: [{ key: 'job.title', label: 'Title', object: 'Job', people: 9, sample: 'Engineer' }],
          }
        : { people: 0, fields: [] },
    }),
  });
  renderScreen(
    <InLab>
      <TrialPanel />
      <UnusedFields />
    </InLab>,
  );
  expect(await screen.findByText(/It fills after a try on many/)).toBeVisible();
  ended = true;
  expect(await screen.findByText('9 of 9 people, such as Engineer')).toBeVisible();
});

it('tells which values would be left out, and for whom', async () => {
  const leftOut = {
    code: 'wrongType',
    message: 'City: “[]” is not a text',
    employeeField: 'city',
    count: 1,
    people: [{ applicationId: 'app-Cy', name: 'Cy', message: 'City: “[]” is not a text' }],
  };
  server([trial], {
    [`POST ${M}/trials/t1/results`]: { body: { ...some, withoutAValue: 1, leftOut: [leftOut] } },
  });
  show();
  const section = within(await screen.findByRole('region', { name: 'What would be left out' }));
  expect(section.getByText(/“\[\]” is not a text/)).toBeVisible();
  expect(section.getByText('Cy')).toBeVisible();
  expect(screen.getByText(/1 person would go without a value that does not fit/)).toBeVisible();
});
