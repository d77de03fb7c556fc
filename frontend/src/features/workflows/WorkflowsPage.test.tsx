import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { Workflow } from '../../api/types';
import { fakeServer, renderScreen } from '../../test/render';
import WorkflowsPage from './WorkflowsPage';
import { enteredSentence, nameProblem, newcomers } from './workflows.model';

const workflow: Workflow = {
  id: 'w1',
  name: 'Onboarding',
  version: 1,
  archived: false,
  enteredLast30Days: 2,
  listeners: [{ state: 'active', sentence: 'Ashby · Candidate stage change · Offer, all plans' }],
};

test('shows each workflow as a card with its listeners', async () => {
  fakeServer({ 'GET /workflows': { body: [workflow] } });
  renderScreen(<WorkflowsPage />);
  const card = within(await screen.findByRole('article', { name: 'Onboarding' }));
  expect(card.getByText('2 people entered in the last 30 days')).toBeVisible();
  expect(card.getByText('Active')).toBeVisible();
  expect(card.getByRole('link', { name: 'Manage workflow' })).toHaveAttribute('href', '/workflows/w1');
});

test('makes a new workflow, and says when the name is taken', async () => {
  const calls = fakeServer({
    'GET /workflows': { body: [] },
    'POST /workflows': {
      status: 422,
      body: { title: 'Not saved', errors: [{ path: 'name', message: 'Another workflow has this name.' }] },
    },
  });
  renderScreen(<WorkflowsPage />);
  expect(await screen.findByText('There is no workflow yet')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'New workflow' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Create workflow' }));
  expect(screen.getByText('Give the workflow a name.')).toBeVisible();
  await userEvent.type(screen.getByRole('textbox', { name: 'Name' }), 'Onboarding');
  await userEvent.click(screen.getByRole('button', { name: 'Create workflow' }));
  expect(await screen.findByText('Another workflow has this name.')).toBeVisible();
  expect(calls.find((call) => call.method === 'POST')?.body).toEqual({ name: 'Onboarding' });
});

test('a member is told whom to ask', async () => {
  fakeServer({ 'GET /workflows': { body: [{ ...workflow, listeners: [] }] } });
  renderScreen(<WorkflowsPage />, { me: { id: 'm', name: 'Mel', email: null, role: 'member' } });
  expect(await screen.findByRole('link', { name: 'Open workflow' })).toBeVisible();
  expect(screen.getByText(/ask an administrator/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'New workflow' })).not.toBeInTheDocument();
});

test('news are those who stand on top, not older rows that were loaded below', () => {
  const row = (id: string) => ({ id, name: id });
  expect(newcomers(undefined, [row('a')])).toBeNull();
  expect(newcomers([row('a')], [row('b'), row('a')])).toBe('b entered.');
  expect(newcomers([row('a')], [row('a'), row('old')])).toBeNull();
  expect(newcomers([], [row('a')])).toBe('a entered.');
  expect(newcomers([row('x')], ['a', 'b', 'c', 'd', 'x'].map(row))).toBe('4 people entered.');
});

test('small sentences', () => {
  expect(enteredSentence(0)).toBe('Nobody entered in the last 30 days');
  expect(enteredSentence(1)).toBe('1 person entered in the last 30 days');
  expect(nameProblem(' ')).toBe('Give the workflow a name.');
  expect(nameProblem('x'.repeat(121))).toContain('120');
});
