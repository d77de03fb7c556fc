import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { renderScreen } from '../test/render';
import { useChange } from './change';

/** Answers that come when the test says so. */
function requests() {
  const open: ((answer: string) => void)[] = [];
  const failing: (() => void)[] = [];
  const sent: string[] = [];
  const send = (what: string) =>
    new Promise<string>((resolve, reject) => {
      sent.push(what);
      open.push(resolve);
      failing.push(() => reject(new Error('No.')));
    });
  return { sent, send, answer: (words: string) => open.shift()?.(words), fail: () => failing.shift()?.() };
}

type Props = { send: (what: string) => Promise<string>; told?: (answer: string) => void };

function Buttons({ send, told }: Props) {
  const change = useChange({ mutationFn: send });
  return (
    <>
      {['ignore', 'pause'].map((what) => (
        <button
          key={what}
          type="button"
          disabled={change.isPending}
          onClick={() => change.mutate(what, { onSuccess: told })}
        >
          {what}
        </button>
      ))}
      <button type="button" onClick={() => void change.mutateAsync('ignore').then(told)}>
        wait for it
      </button>
      <p>{change.data ?? change.error?.message}</p>
    </>
  );
}

/** Two clicks with no rendering between them. */
function doubleClick(name: string) {
  const button = screen.getByRole('button', { name });
  fireEvent.click(button);
  fireEvent.click(button);
}

test('what is under way is not sent again, and its answer stands', async () => {
  const { sent, send, answer } = requests();
  const told = vi.fn();
  renderScreen(<Buttons send={send} told={told} />);
  doubleClick('ignore');
  await waitFor(() => expect(screen.getByRole('button', { name: 'ignore' })).toBeDisabled());
  expect(sent).toEqual(['ignore']);
  answer('2 were ignored');
  expect(await screen.findByText('2 were ignored')).toBeVisible();
  expect(told).toHaveBeenCalledTimes(1);
});

test('whoever waits for it gets the answer of the first', async () => {
  const { sent, send, answer } = requests();
  const told = vi.fn();
  renderScreen(<Buttons send={send} told={told} />);
  doubleClick('wait for it');
  await waitFor(() => expect(sent).toEqual(['ignore']));
  answer('done');
  await waitFor(() => expect(told).toHaveBeenCalledTimes(2));
  expect(told.mock.calls).toEqual([['done'], ['done']]);
  expect(sent).toEqual(['ignore']);
});

test('something else is sent meanwhile', async () => {
  const { sent, send } = requests();
  renderScreen(<Buttons send={send} />);
  fireEvent.click(screen.getByRole('button', { name: 'ignore' }));
  fireEvent.click(screen.getByRole('button', { name: 'pause' }));
  await waitFor(() => expect(sent).toEqual(['ignore', 'pause']));
});

test('once it is over, well or not, it can be done again', async () => {
  const { sent, send, answer, fail } = requests();
  renderScreen(<Buttons send={send} />);
  fireEvent.click(screen.getByRole('button', { name: 'ignore' }));
  await waitFor(() => expect(sent).toHaveLength(1));
  fail();
  expect(await screen.findByText('No.')).toBeVisible();
  fireEvent.click(screen.getByRole('button', { name: 'ignore' }));
  await waitFor(() => expect(sent).toHaveLength(2));
  answer('one');
  answer('two');
  expect(await screen.findByText('two')).toBeVisible();
  fireEvent.click(screen.getByRole('button', { name: 'ignore' }));
  await waitFor(() => expect(sent).toHaveLength(3));
});

test('two that end in the same moment can both be done again', async () => {
  const { sent, send, answer } = requests();
  renderScreen(<Buttons send={send} />);
  fireEvent.click(screen.getByRole('button', { name: 'ignore' }));
  fireEvent.click(screen.getByRole('button', { name: 'pause' }));
  await waitFor(() => expect(sent).toHaveLength(2));
  await act(async () => {
    answer('one');
    answer('two');
  });
  await waitFor(() => expect(screen.getByRole('button', { name: 'ignore' })).toBeEnabled());
  fireEvent.click(screen.getByRole('button', { name: 'ignore' }));
  fireEvent.click(screen.getByRole('button', { name: 'pause' }));
  await waitFor(() => expect(sent).toEqual(['ignore', 'pause', 'ignore', 'pause']));
});
