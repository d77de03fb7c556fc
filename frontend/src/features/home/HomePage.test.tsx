import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { Home } from '../../api/types';
import { fakeServer, renderScreen } from '../../test/render';
import HomePage from './HomePage';

const home: Home = {
  checklist: [
    { key: 'connect', label: 'Connect Ashby', done: true, link: '/settings/integrations/ashby', stuck: null },
    {
      key: 'map',
      label: 'Map fields',
      done: false,
      link: '/settings/integrations/ashby/field-mapping',
      stuck: 'Personal email is required and not mapped.',
    },
    { key: 'listen', label: 'Add a listener', done: false, link: '/workflows', stuck: null },
    { key: 'called', label: 'Ashby has called', done: false, link: '/workflows', stuck: null },
    { key: 'enrolled', label: 'First person enrolled', done: false, link: '/deliveries', stuck: null },
  ],
  missing: [],
  needsAttention: 3,
  waiting: 1,
  arrivals: [
    {
      enrollmentId: 'n1',
      employeeId: 'e1',
      name: 'Zoë Ångström',
      workflowId: 'w1',
      workflowName: 'Onboarding',
      enteredAt: '2026-09-01T10:00:00Z',
    },
  ],
  arrivalsPerDay: [
    { date: '2026-08-31', count: 0 },
    { date: '2026-09-01', count: 1 },
  ],
  connection: {
    active: true,
    choosing: false,
    sentence: 'Ashby answered 2 minutes ago',
    lastAnswerAt: null,
    trouble: false,
  },
  webhooks: [],
  quiet: [],
  drift: [],
};

test('shows each step of the set-up with its link, and why one is stuck', async () => {
  fakeServer({ 'GET /home': { body: home } });
  renderScreen(<HomePage />);
  const setUp = within(await screen.findByRole('region', { name: 'Set up Stagedoor' }));
  for (const step of home.checklist ?? []) {
    expect(setUp.getByRole('link', { name: step.label })).toHaveAttribute('href', step.link);
  }
  expect(setUp.getByText('Personal email is required and not mapped.')).toBeVisible();
  expect(setUp.getByText('1 of 5 steps done')).toBeVisible();
});

test('shows who came in, what needs attention, and the connection', async () => {
  fakeServer({ 'GET /home': { body: home } });
  renderScreen(<HomePage />);
  expect(await screen.findByRole('link', { name: 'Zoë Ångström' })).toHaveAttribute('href', '/employees/e1');
  const attention = within(screen.getByRole('region', { name: 'Needs attention' }));
  expect(attention.getByText('3')).toBeVisible();
  expect(attention.getByRole('link', { name: 'Needs attention' })).toHaveAttribute(
    'href',
    '/deliveries?outcome=needsAttention',
  );
  expect(screen.getByText('Ashby answered 2 minutes ago')).toBeVisible();
  expect(screen.getByRole('table', { name: 'Arrivals per day' })).toBeInTheDocument();
});

test('says first what stops everybody, and leads to where it is mended', async () => {
  const connection = { ...home.connection, active: true, choosing: false, lastAnswerAt: null, trouble: true };
  fakeServer({
    'GET /home': {
      body: { ...home, connection: { ...connection, sentence: 'Ashby cannot be asked: no key.' } },
    },
  });
  renderScreen(<HomePage />);
  const news = within(await screen.findByRole('region', { name: 'Ashby cannot be asked' }));
  expect(news.getByText('No key.')).toBeVisible();
  expect(news.getByRole('link')).toHaveAttribute('href', '/settings/integrations/ashby');
});

test('says what in Ashby no longer fits, and leads to where it is mended', async () => {
  const drift = ['City is gone.', 'NY has no target.', 'Badge was archived.', 'LA has no target.'];
  fakeServer({ 'GET /home': { body: { ...home, drift } } });
  renderScreen(<HomePage />);
  const news = within(
    await screen.findByRole('region', { name: '4 things in Ashby no longer fit what is set up here' }),
  );
  expect(news.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'City is gone.',
    'NY has no target.',
    'Badge was archived.',
    'And 1 more.',
  ]);
  expect(news.getByRole('link')).toHaveAttribute('href', '/settings/integrations/ashby/field-mapping');
});

test('says nothing of Ashby where everything fits', async () => {
  fakeServer({ 'GET /home': { body: home } });
  renderScreen(<HomePage />);
  await screen.findByRole('heading', { name: 'Arrivals' });
  expect(screen.queryByText(/no longer fit/)).not.toBeInTheDocument();
});

test('the checklist leaves once everything is done', async () => {
  const checklist = home.checklist?.map((step) => ({ ...step, done: true })) ?? null;
  fakeServer({ 'GET /home': { body: { ...home, checklist } } });
  renderScreen(<HomePage />);
  expect(await screen.findByRole('heading', { name: 'Arrivals' })).toBeVisible();
  expect(screen.queryByRole('region', { name: 'Set up Stagedoor' })).not.toBeInTheDocument();
});

test('a member sees arrivals and nothing of the set-up', async () => {
  fakeServer({
    'GET /home': {
      body: { ...home, checklist: null, connection: null, needsAttention: null, waiting: null, drift: null },
    },
  });
  renderScreen(<HomePage />);
  expect(await screen.findByRole('link', { name: 'Zoë Ångström' })).toBeVisible();
  expect(screen.queryByText('Needs attention')).not.toBeInTheDocument();
  expect(screen.queryByText('Connect Ashby')).not.toBeInTheDocument();
});

test('a failure can be retried', async () => {
  let broken = true;
  fakeServer({
    'GET /home': () => (broken ? { status: 503, body: { title: 'Stagedoor is not ready' } } : { body: home }),
  });
  renderScreen(<HomePage />);
  const retry = await screen.findByRole('button', { name: 'Retry' });
  broken = false;
  await userEvent.click(retry);
  expect(await screen.findByRole('link', { name: 'Zoë Ångström' })).toBeVisible();
});

test('says first whom Ashby did not announce, with the way to them', async () => {
  const missing = [
    { listenerId: 'l1', workflowId: 'w1', workflowName: 'Onboarding', people: 2 },
    { listenerId: 'l2', workflowId: 'w2', workflowName: 'Relocation', people: 1 },
  ];
  fakeServer({ 'GET /home': { body: { ...home, missing } } });
  renderScreen(<HomePage />);
  expect(
    await screen.findByRole('heading', { name: '3 people entered a stage in Ashby and are not here' }),
  ).toBeVisible();
  expect(screen.getByRole('link', { name: '2 people for Onboarding' })).toHaveAttribute(
    'href',
    '/workflows/w1/listeners/l1',
  );
});

test('a webhook that does not work is told with its repair, a quiet listener with its words', async () => {
  const user = userEvent.setup();
  const asked: unknown[] = [];
  const silent = { workflowId: 'w2', workflowName: 'Contractors', listenerId: 'l2' };
  fakeServer({
    'GET /home': {
      body: {
        ...home,
        webhooks: [
          {
            listenerId: 'l1',
            workflowId: 'w1',
            workflowName: 'Onboarding',
            said: 'The webhook is disabled in Ashby',
            repairable: true,
          },
        ],
        quiet: [{ ...silent, words: 'Ashby has not called for 9 days, longer than ever before.' }],
      },
    },
    'POST /listeners/l1/webhook': ({ body }: { body: unknown }) => {
      asked.push(body);
      return { status: 202 };
    },
  });
  renderScreen(<HomePage />);

  expect(await screen.findByRole('heading', { name: 'A webhook in Ashby does not work' })).toBeVisible();
  expect(screen.getByText(/Ashby has not called for 9 days/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Repair the webhook of Onboarding' }));
  await waitFor(() => expect(asked).toEqual([{ event: null, again: false }]));
});
