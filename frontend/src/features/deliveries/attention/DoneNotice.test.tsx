import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { done, ignore, open } from '../../../test/attention';
import { held } from '../../../test/render';

test('chosen ones are ignored with a reason, and that can be undone', async () => {
  const { calls } = open({
    'POST /deliveries/attention/ignore': done(['d3']),
    'POST /deliveries/attention/undo-ignore': done(['d3']),
  });
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Choose Ana Lima' }));
  await userEvent.click(screen.getByRole('button', { name: 'Ignore…' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Ignore 1 delivery' }));
  await userEvent.click(dialog.getByRole('button', { name: 'Ignore 1 delivery' }));
  expect(await dialog.findByText('Say why, for those who look later.')).toBeVisible();
  await userEvent.type(dialog.getByRole('textbox', { name: 'Reason' }), 'A test');
  await userEvent.click(dialog.getByRole('button', { name: 'Ignore 1 delivery' }));
  const notice = within(await screen.findByRole('region', { name: 'What was done' }));
  expect(notice.getByText('1 delivery was ignored.')).toBeVisible();
  expect(screen.getByRole('region', { name: 'What was done' })).toHaveFocus();
  await userEvent.click(notice.getByRole('button', { name: 'Undo' }));
  expect(await screen.findByText('1 delivery is back as before.')).toBeVisible();
  expect(screen.getByRole('region', { name: 'What was done' })).toHaveFocus();
  const posts = calls.filter((call) => call.method === 'POST').map((call) => call.body);
  expect(posts).toEqual([
    { deliveryIds: ['d3'], cause: null, search: null, reason: 'A test' },
    { deliveryIds: ['d3'], cause: null, search: null },
  ]);
});

test('an Undo that failed goes with its notice', async () => {
  open({
    'POST /deliveries/attention/ignore': done(['d3']),
    'POST /deliveries/attention/undo-ignore': { status: 503, body: { title: 'Stagedoor is not ready' } },
    'POST /deliveries/attention/try-again': done(['d2']),
  });
  await ignore('Ana Lima');
  await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(await screen.findByText('Stagedoor is not ready')).toBeVisible();
  await userEvent.click(screen.getByRole('checkbox', { name: 'Choose Bo Ek' }));
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('1 delivery was tried again.')).toBeVisible();
  expect(screen.queryByText('Stagedoor is not ready')).not.toBeInTheDocument();
  expect(screen.getByRole('region', { name: 'What was done' })).toHaveFocus();
});

test('an Undo whose answer comes after another action is told all the same', async () => {
  const undone = held(done(['d3']));
  open({
    'POST /deliveries/attention/ignore': done(['d3']),
    'POST /deliveries/attention/undo-ignore': undone.answer,
    'POST /deliveries/attention/try-again': done(['d2']),
  });
  await ignore('Ana Lima');
  await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  await userEvent.click(screen.getByRole('checkbox', { name: 'Choose Bo Ek' }));
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('1 delivery was tried again.')).toBeVisible();
  undone.give();
  expect(await screen.findByText('1 delivery is back as before.')).toBeVisible();
});

test('one person who is left at two listeners is told of twice, each once', async () => {
  const complained = vi.spyOn(console, 'error');
  const left = ['d0', 'd9'].map((id) => ({ id, person: 'Di Fox', why: 'Settled meanwhile.' }));
  open({
    'POST /deliveries/attention/try-again': { body: { done: ['d3'], left, more: false } },
  });
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Select all 3: Location is missing' }));
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findAllByText('Di Fox: Settled meanwhile.')).toHaveLength(2);
  expect(complained).not.toHaveBeenCalled();
  complained.mockRestore();
});
