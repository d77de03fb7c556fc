import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { AttentionGroup, AttentionRow } from '../api/types';
import DeliveriesPage from '../features/deliveries/DeliveriesPage';
import { fakeServer, held, renderScreen } from './render';

export const row = (id: string, person: string): AttentionRow => ({
  id,
  receivedAt: '2026-09-01T10:00:00Z',
  person,
  said: 'Candidate stage change',
  workflowId: 'w1',
  workflowName: 'Onboarding',
  message: 'Location is required, and Ashby has no value for it.',
  otherProblems: [],
});

export const location: AttentionGroup = {
  cause: 'missingRequired:location',
  title: 'Location is missing',
  action: 'enterValue',
  employeeField: 'location',
  people: 3,
  deliveries: 3,
  rows: [row('d3', 'Ana Lima'), row('d2', 'Bo Ek')],
  next: 'd2',
};

export const mapping: AttentionGroup = {
  ...location,
  cause: 'notMapped:department',
  title: 'No candidate field is mapped to Department',
  action: 'fixMapping',
  employeeField: 'department',
  people: 1,
  deliveries: 1,
  rows: [row('d1', 'Cy Roe')],
  next: null,
};

export const at = { path: '/deliveries?outcome=needsAttention', route: '/deliveries' };
export const list = { 'GET /deliveries/attention': { body: { groups: [location, mapping] } } };
export const done = (ids: string[]) => ({ body: { done: ids, left: [], more: false } });

/** The list, where the server gives these answers besides. */
export function open(answers: Parameters<typeof fakeServer>[0] = {}) {
  const calls = fakeServer({ ...list, ...answers });
  return { calls, ...renderScreen(<DeliveriesPage />, at) };
}

/** What can be done to those who are chosen. */
export const bar = () => within(screen.getByRole('group', { name: /chosen$/ }));

/** The question why one of them is ignored, answered but for the last click. */
export async function reasonFor(person: string) {
  await userEvent.click(await screen.findByRole('checkbox', { name: `Choose ${person}` }));
  await userEvent.click(bar().getByRole('button', { name: 'Ignore…' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Ignore 1 delivery' }));
  await userEvent.type(dialog.getByRole('textbox', { name: 'Reason' }), 'A test');
  return dialog;
}

export async function ignore(person: string) {
  const dialog = await reasonFor(person);
  await userEvent.click(dialog.getByRole('button', { name: 'Ignore 1 delivery' }));
}

/** Ana alone is found by her name; the answer to that waits until `found` is called. */
export function searching(answers: Parameters<typeof fakeServer>[0] = {}) {
  const ana = { ...location, people: 1, deliveries: 1, rows: [row('d3', 'Ana Lima')], next: null };
  const found = held({ body: { groups: [ana] } });
  const calls = fakeServer({
    'GET /deliveries/attention': ({ path }) =>
      path.includes('search=ana') ? found.answer() : { body: { groups: [location] } },
    'POST /deliveries/attention/try-again': done(['d3', 'd2', 'd1']),
    ...answers,
  });
  renderScreen(<DeliveriesPage />, at);
  return { calls, asked: () => calls.some(({ path }) => path.includes('search=ana')), found: found.give };
}

/** A group of which two are shown at first, and three more with each page. */
export function longGroup(people: AttentionRow[], answers: Parameters<typeof fakeServer>[0] = {}) {
  const after = (path: string) => new URLSearchParams(path.split('?')[1]).get('after');
  const calls = fakeServer({
    'GET /deliveries/attention': () => {
      const group = { ...location, people: people.length, deliveries: people.length };
      return { body: { groups: [{ ...group, rows: people.slice(0, 2), next: people[1]?.id ?? null }] } };
    },
    'GET /deliveries/attention/missingRequired%3Alocation': ({ path }) => {
      const from = people.findIndex(({ id }) => id === after(path)) + 1;
      const items = people.slice(from, from + 3);
      return { body: { items, next: from + 3 < people.length ? items.at(-1)?.id : null } };
    },
    ...answers,
  });
  return { calls, ...renderScreen(<DeliveriesPage />, at) };
}
