import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { renderScreen } from '../test/render';
import { ConfirmButton } from './ConfirmButton';

/** Requests that are answered when the test says so. */
function requests() {
  const sent: string[] = [];
  const open: { answer: () => void; refuse: (why: string) => void }[] = [];
  const send = (who: string) =>
    new Promise<void>((answer, reject) => {
      sent.push(who);
      open.push({ answer, refuse: (why) => reject(new Error(why)) });
    });
  return { sent, send, open };
}

type Props = { send: (who: string) => Promise<void>; onUnseen?: (failure: unknown) => void };

function Choice({ send, onUnseen }: Props) {
  const [who, setWho] = useState('Zoë');
  return (
    <>
      <button type="button" onClick={() => setWho('Noor')}>
        Choose Noor
      </button>
      <ConfirmButton
        title={`Bring ${who} in?`}
        what="They enter the workflow."
        confirm="Yes"
        frozen
        onConfirm={() => send(who)}
        onUnseen={onUnseen}
      >
        Bring in
      </ConfirmButton>
    </>
  );
}

const confirm = async () => {
  await userEvent.click(screen.getByRole('button', { name: 'Bring in' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Yes' }));
};

/** The question is closed before its answer came, and asked about somebody else. */
async function confirmTwo(props: Props) {
  renderScreen(<Choice {...props} />);
  await confirm();
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  await userEvent.click(screen.getByRole('button', { name: 'Choose Noor' }));
  await confirm();
}

test('who is asked about while another answer is awaited is sent as well', async () => {
  const { sent, send, open } = requests();
  await confirmTwo({ send });
  await waitFor(() => expect(sent).toEqual(['Zoë', 'Noor']));
  open[1]?.answer();
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
});

test('a question is answered by its own request, and not by the one before', async () => {
  const { sent, send, open } = requests();
  const onUnseen = vi.fn();
  await confirmTwo({ send, onUnseen });
  await waitFor(() => expect(sent).toHaveLength(2));
  open[0]?.refuse('Zoë has left.');
  await waitFor(() => expect(onUnseen).toHaveBeenLastCalledWith(new Error('Zoë has left.')));
  expect(screen.getByRole('dialog', { name: 'Bring Noor in?' })).toBeVisible();
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  open[1]?.refuse('Noor is here already.');
  expect(await screen.findByRole('alert')).toBeVisible();
  expect(onUnseen).not.toHaveBeenCalledWith(new Error('Noor is here already.'));
});

test('what is refused after the question was closed is told at its button, until it is asked anew', async () => {
  const { sent, send, open } = requests();
  renderScreen(<Choice send={send} />);
  await confirm();
  await waitFor(() => expect(sent).toHaveLength(1));
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  open[0]?.refuse('Zoë has left.');
  expect(await screen.findByRole('alert')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Bring in' }));
  await screen.findByRole('dialog', { name: 'Bring Zoë in?' });
  expect(screen.queryByRole('alert', { hidden: true })).not.toBeInTheDocument();
});

test('a double click on the answer sends once', async () => {
  const { sent, send } = requests();
  renderScreen(<Choice send={send} />);
  await userEvent.click(screen.getByRole('button', { name: 'Bring in' }));
  const yes = await screen.findByRole('button', { name: 'Yes' });
  yes.click();
  yes.click();
  await waitFor(() => expect(sent).toEqual(['Zoë']));
});
