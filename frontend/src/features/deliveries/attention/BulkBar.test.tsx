import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { bar, done, longGroup, mapping, open, reasonFor, row, searching } from '../../../test/attention';
import { held } from '../../../test/render';

test('a double click ignores once: what was done is told, with Undo', async () => {
  let ignored = false;
  const { calls } = open({
    'POST /deliveries/attention/ignore': () => {
      const answer = done(ignored ? [] : ['d3']);
      ignored = true;
      return answer;
    },
  });
  const dialog = await reasonFor('Ana Lima');
  const confirm = dialog.getByRole('button', { name: 'Ignore 1 delivery' });
  fireEvent.click(confirm);
  fireEvent.click(confirm);
  const notice = within(await screen.findByRole('region', { name: 'What was done' }));
  expect(notice.getByText('1 delivery was ignored.')).toBeVisible();
  expect(notice.getByRole('button', { name: 'Undo' })).toBeVisible();
  expect(calls.filter((call) => call.method === 'POST')).toHaveLength(1);
});

test('select all means the whole group, also what is not shown', async () => {
  const { calls } = open({
    'POST /deliveries/attention/try-again': {
      body: {
        done: ['d3', 'd2'],
        left: [{ id: 'd0', person: 'Di Fox', why: 'Settled meanwhile.' }],
        more: false,
      },
    },
  });
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Select all 3: Location is missing' }));
  await userEvent.click(bar().getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('Di Fox: Settled meanwhile.')).toBeVisible();
  expect(calls.find((call) => call.method === 'POST')?.body).toEqual({
    deliveryIds: null,
    cause: 'missingRequired:location',
    search: '',
  });
});

test('what can be done stands there before anybody is chosen, and then it means the whole group', async () => {
  const { calls } = open({ 'POST /deliveries/attention/try-again': done(['d3', 'd2', 'd1']) });
  const all = within(await screen.findByRole('group', { name: '3 deliveries of this group' }));
  expect(all.getByText('All 3')).toBeVisible();
  await userEvent.click(all.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('3 deliveries were tried again.')).toBeVisible();
  expect(calls.find((call) => call.method === 'POST')?.body).toEqual({
    deliveryIds: null,
    cause: 'missingRequired:location',
    search: '',
  });
});

test('the same value is typed for several; what does not fit is told at the field', async () => {
  const { calls } = open({
    'GET /employee-fields': {
      body: [
        { key: 'location', label: 'Location', type: 'text', required: true, restricted: false, choices: [] },
      ],
    },
    'POST /deliveries/attention/values': {
      status: 422,
      body: { title: 'Nothing was saved yet', errors: [{ path: 'values.location', message: 'Too long.' }] },
    },
  });
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Choose Bo Ek' }));
  await userEvent.click(bar().getByRole('button', { name: 'Enter the value…' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Enter the value for 1 delivery' }));
  await userEvent.type(await dialog.findByRole('textbox', { name: 'Location' }), 'Berlin');
  await userEvent.click(dialog.getByRole('button', { name: 'Save and try again' }));
  expect(await dialog.findByText('Too long.')).toBeVisible();
  expect(calls.find((call) => call.method === 'POST')?.body).toEqual({
    deliveryIds: ['d2'],
    cause: null,
    search: null,
    values: { location: 'Berlin' },
  });
});

test('a question, its reason and whom it is about stay when one arrives on top', async () => {
  const people = [row('d8', 'Ana'), row('d7', 'Bo')];
  const { calls, queries } = longGroup(people, { 'POST /deliveries/attention/ignore': done(['d7']) });
  const dialog = await reasonFor('Bo');
  people.unshift(row('d9', 'New'));
  await act(() => queries.invalidateQueries());
  expect(await screen.findByText('New')).toBeInTheDocument();
  expect(screen.queryByText('Bo')).not.toBeInTheDocument();
  expect(screen.queryByRole('group', { name: /chosen$/ })).not.toBeInTheDocument();
  expect(dialog.getByRole('textbox', { name: 'Reason' })).toHaveValue('A test');
  await userEvent.click(dialog.getByRole('button', { name: 'Ignore 1 delivery' }));
  await waitFor(() =>
    expect(calls.find((call) => call.method === 'POST')?.body).toMatchObject({ deliveryIds: ['d7'] }),
  );
});

test('a question about two stays one about two when one of them leaves the list', async () => {
  const people = [row('d8', 'Ana'), row('d7', 'Bo')];
  const { calls, queries } = longGroup(people, { 'POST /deliveries/attention/ignore': done(['d8']) });
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Choose Ana' }));
  await userEvent.click(screen.getByRole('checkbox', { name: 'Choose Bo' }));
  await userEvent.click(bar().getByRole('button', { name: 'Ignore…' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Ignore 2 deliveries' }));
  await userEvent.type(dialog.getByRole('textbox', { name: 'Reason' }), 'A test');
  people.pop();
  await act(() => queries.invalidateQueries());
  await waitFor(() => expect(screen.queryByText('Bo')).not.toBeInTheDocument());
  await userEvent.click(dialog.getByRole('button', { name: 'Ignore 2 deliveries' }));
  await waitFor(() =>
    expect(calls.find((call) => call.method === 'POST')?.body).toMatchObject({ deliveryIds: ['d8', 'd7'] }),
  );
});

test('a question and its reason stay though its group is mended meanwhile', async () => {
  const groups = [mapping];
  const { calls, queries } = open({
    'GET /deliveries/attention': () => ({ body: { groups } }),
    'POST /deliveries/attention/ignore': {
      body: { done: [], left: [{ id: 'd1', person: 'Cy Roe', why: 'Settled meanwhile.' }], more: false },
    },
  });
  const dialog = await reasonFor('Cy Roe');
  groups.pop();
  await act(() => queries.invalidateQueries());
  expect(await screen.findByText('Nothing needs your attention')).toBeInTheDocument();
  expect(dialog.getByRole('textbox', { name: 'Reason' })).toHaveValue('A test');
  await userEvent.click(dialog.getByRole('button', { name: 'Ignore 1 delivery' }));
  expect(await screen.findByText('Cy Roe: Settled meanwhile.')).toBeVisible();
  expect(calls.find((call) => call.method === 'POST')?.body).toMatchObject({ deliveryIds: ['d1'] });
});

/** Tries the whole group again, and searches before the answer comes. */
async function tryAgainAndSearch(answer: ReturnType<typeof held>) {
  const { found } = searching({ 'POST /deliveries/attention/try-again': answer.answer });
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Select all 3: Location is missing' }));
  await userEvent.click(bar().getByRole('button', { name: 'Try again' }));
  await userEvent.type(screen.getByRole('searchbox', { name: 'Search by person' }), 'ana');
  found();
  await screen.findByRole('checkbox', { name: 'Select all 1: Location is missing' });
  answer.give();
}

test('what was done is told to whoever searches meanwhile, and they go on typing', async () => {
  await tryAgainAndSearch(held(done(['d3', 'd2', 'd1'])));
  const notice = within(await screen.findByRole('region', { name: 'What was done' }));
  expect(notice.getByText('3 deliveries were tried again.')).toBeVisible();
  expect(screen.getByRole('searchbox', { name: 'Search by person' })).toHaveFocus();
});

test('what failed is told to whoever searches meanwhile', async () => {
  await tryAgainAndSearch(held({ status: 503, body: { title: 'Stagedoor is not ready' } }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Stagedoor is not ready');
});

test('what was refused after the question was closed is told above the list', async () => {
  const refused = held({ status: 409, body: { title: 'Somebody was quicker' } });
  open({ 'POST /deliveries/attention/ignore': refused.answer });
  const dialog = await reasonFor('Ana Lima');
  await userEvent.click(dialog.getByRole('button', { name: 'Ignore 1 delivery' }));
  await userEvent.click(dialog.getByRole('button', { name: 'Cancel' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  refused.give();
  expect(await screen.findByRole('alert')).toHaveTextContent('Somebody was quicker');
  expect(screen.getByRole('checkbox', { name: 'Choose Ana Lima' })).toBeChecked();
});

test('who is chosen while others are tried again stays chosen', async () => {
  const again = held(done(['d3']));
  open({ 'POST /deliveries/attention/try-again': again.answer });
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Choose Ana Lima' }));
  await userEvent.click(bar().getByRole('button', { name: 'Try again' }));
  await userEvent.click(screen.getByRole('checkbox', { name: 'Choose Bo Ek' }));
  again.give();
  expect(await screen.findByText('1 delivery was tried again.')).toBeVisible();
  expect(screen.getByRole('checkbox', { name: 'Choose Bo Ek' })).toBeChecked();
  expect(screen.getByRole('checkbox', { name: 'Choose Ana Lima' })).not.toBeChecked();
});
