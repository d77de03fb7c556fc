import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { done, open, reasonFor } from '../../../test/attention';

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
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('Di Fox: Settled meanwhile.')).toBeVisible();
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
  await userEvent.click(screen.getByRole('button', { name: 'Enter the value…' }));
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
