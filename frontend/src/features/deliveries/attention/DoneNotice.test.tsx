import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { bar, done, ignore, open } from '../../../test/attention';
import { held } from '../../../test/render';

const notices = () => screen.getAllByRole('region', { name: 'What was done' });

test('chosen ones are ignored with a reason, and that can be undone', async () => {
  const { calls } = open({
    'POST /deliveries/attention/ignore': done(['d3']),
    'POST /deliveries/attention/undo-ignore': done(['d3']),
  });
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Choose Ana Lima' }));
  await userEvent.click(bar().getByRole('button', { name: 'Ignore…' }));
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

const refused = { status: 503, body: { title: 'Stagedoor is not ready' } };

test('an Undo that failed can be tried again, and its failure is gone with what is done next', async () => {
  open({
    'POST /deliveries/attention/ignore': done(['d3']),
    'POST /deliveries/attention/undo-ignore': refused,
    'POST /deliveries/attention/try-again': done(['d2']),
  });
  await ignore('Ana Lima');
  await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(await screen.findByText('Stagedoor is not ready')).toBeVisible();
  await waitFor(() => expect(screen.getByRole('button', { name: 'Undo' })).toBeEnabled());
  await userEvent.click(screen.getByRole('checkbox', { name: 'Choose Bo Ek' }));
  await userEvent.click(bar().getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('1 delivery was tried again.')).toBeVisible();
  expect(screen.queryByText('Stagedoor is not ready')).not.toBeInTheDocument();
  expect(notices()[0]).toHaveFocus();
});

test('an Undo that fails after its notice was closed is told', async () => {
  const late = held(refused);
  open({
    'POST /deliveries/attention/ignore': done(['d3']),
    'POST /deliveries/attention/undo-ignore': late.answer,
  });
  await ignore('Ana Lima');
  await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  await userEvent.click(screen.getByRole('button', { name: 'Close' }));
  late.give();
  expect(await screen.findByRole('alert')).toHaveTextContent('Stagedoor is not ready');
});

test('a late answer to an Undo leaves the Undo of what was ignored since', async () => {
  const undone = held(done(['d3']));
  const { calls } = open({
    'POST /deliveries/attention/ignore': ({ body }) => done((body as { deliveryIds: string[] }).deliveryIds),
    'POST /deliveries/attention/undo-ignore': ({ body }) =>
      (body as { deliveryIds: string[] }).deliveryIds[0] === 'd3' ? undone.answer() : done(['d2']),
  });
  await ignore('Ana Lima');
  await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  await ignore('Bo Ek');
  await waitFor(() => expect(notices()).toHaveLength(2));
  undone.give();
  expect(await screen.findByText('1 delivery is back as before.')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() =>
    expect(calls.filter(({ path }) => path.endsWith('/undo-ignore')).map(({ body }) => body)).toMatchObject([
      { deliveryIds: ['d3'] },
      { deliveryIds: ['d2'] },
    ]),
  );
});

test('a double click on Undo is told once', async () => {
  open({
    'POST /deliveries/attention/ignore': done(['d3']),
    'POST /deliveries/attention/undo-ignore': done(['d3']),
  });
  await ignore('Ana Lima');
  const undo = await screen.findByRole('button', { name: 'Undo' });
  fireEvent.click(undo);
  fireEvent.click(undo);
  expect(await screen.findByText('1 delivery is back as before.')).toBeVisible();
  expect(notices()).toHaveLength(1);
});

test('what cannot be undone makes room for what is done next', async () => {
  open({
    'POST /deliveries/attention/try-again': ({ body }) =>
      done((body as { deliveryIds: string[] }).deliveryIds[0] === 'd3' ? ['d3'] : ['d2', 'd1']),
  });
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Choose Ana Lima' }));
  await userEvent.click(bar().getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('1 delivery was tried again.')).toBeVisible();
  await userEvent.click(screen.getByRole('checkbox', { name: 'Choose Bo Ek' }));
  await userEvent.click(bar().getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('2 deliveries were tried again.')).toBeVisible();
  expect(notices()).toHaveLength(1);
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
  await userEvent.click(bar().getByRole('button', { name: 'Try again' }));
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
  await userEvent.click(bar().getByRole('button', { name: 'Try again' }));
  expect(await screen.findAllByText('Di Fox: Settled meanwhile.')).toHaveLength(2);
  expect(complained).not.toHaveBeenCalled();
  complained.mockRestore();
});
