import { Modal } from '@mantine/core';
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type FormEvent, type ReactNode, useState } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { renderScreen } from '../test/render';

/** A part of a screen with a button that goes away with what it does. */
function Screen({ around }: { around: (button: ReactNode) => ReactNode }) {
  const [there, setThere] = useState(true);
  return (
    <>
      <h1>Deliveries</h1>
      {around(
        there && (
          <button type="button" onClick={() => setThere(false)}>
            Repair
          </button>
        ),
      )}
      <button type="button">Elsewhere</button>
    </>
  );
}

afterEach(() => {
  vi.useRealTimers();
});

/** All that would come a moment later has come. */
const later = () => act(() => vi.advanceTimersByTimeAsync(1000));

const repair = () => userEvent.click(screen.getByRole('button', { name: 'Repair' }));

test('what goes away gives the focus to the part of the screen around it', async () => {
  renderScreen(
    <Screen
      around={(button) => (
        <section aria-label="Entering the workflow">
          <ul>
            <li aria-labelledby="one">
              <span id="one">A listener</span>
              {button}
            </li>
          </ul>
        </section>
      )}
    />,
  );
  await repair();
  await waitFor(() => expect(screen.getByRole('listitem', { name: 'A listener' })).toHaveFocus());
});

test('a part that goes too gives it to the next one, and at last to the heading', async () => {
  const first = renderScreen(
    <Screen
      around={(button) => (
        <section aria-label="Deliveries">
          {button && <section aria-label="A group">{button}</section>}
        </section>
      )}
    />,
  );
  await repair();
  await waitFor(() => expect(screen.getByRole('region', { name: 'Deliveries' })).toHaveFocus());
  first.unmount();
  renderScreen(<Screen around={(button) => <div>{button}</div>} />);
  await repair();
  await waitFor(() => expect(screen.getByRole('heading', { name: 'Deliveries' })).toHaveFocus());
});

function Asking() {
  const [asking, setAsking] = useState(false);
  const [done, setDone] = useState(false);
  return (
    <>
      <h1>Replay</h1>
      <section aria-label="Would change">
        {!done && (
          <button type="button" onClick={() => setAsking(true)}>
            Apply
          </button>
        )}
      </section>
      <Modal opened={asking} onClose={() => setAsking(false)} title="Apply?">
        <button
          type="button"
          onClick={() => {
            setDone(true);
            setAsking(false);
          }}
        >
          Yes
        </button>
      </Modal>
    </>
  );
}

test('a dialog whose opener is gone gives it to the part that the opener stood in', async () => {
  renderScreen(<Asking />);
  await userEvent.click(screen.getByRole('button', { name: 'Apply' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Yes' }));
  await waitFor(() => expect(screen.getByRole('region', { name: 'Would change' })).toHaveFocus());
});

test('who moved the focus meanwhile keeps it', async () => {
  vi.useFakeTimers();
  renderScreen(<Screen around={(button) => <section aria-label="A group">{button}</section>} />);
  const button = screen.getByRole('button', { name: 'Repair' });
  act(() => button.focus());
  fireEvent.click(button);
  const elsewhere = screen.getByRole('button', { name: 'Elsewhere' });
  act(() => elsewhere.focus());
  await later();
  expect(elsewhere).toHaveFocus();
});

test('a control that is disabled for a while has it back afterwards', async () => {
  renderScreen(
    <section aria-label="A group">
      <button type="button">Load more</button>
    </section>,
  );
  const button = screen.getByRole<HTMLButtonElement>('button');
  act(() => button.focus());
  // As a browser does with what is disabled.
  button.disabled = true;
  button.dataset.loading = 'true';
  act(() => button.blur());
  button.disabled = false;
  await waitFor(() => expect(button).toHaveFocus());
});

test('who sends a form in which something is wrong is led to it', async () => {
  function Form() {
    const [tried, setTried] = useState(false);
    const send = (event: FormEvent) => {
      event.preventDefault();
      setTried(true);
    };
    return (
      <form onSubmit={send} noValidate>
        <input aria-label="Right" />
        <input aria-label="Wrong" aria-invalid={tried} />
        <button type="submit">Send</button>
      </form>
    );
  }
  renderScreen(<Form />);
  await userEvent.click(screen.getByRole('button', { name: 'Send' }));
  await waitFor(() => expect(screen.getByLabelText('Wrong')).toHaveFocus());
});

test('where nobody had the focus, nothing takes it', async () => {
  vi.useFakeTimers();
  renderScreen(<Screen around={(button) => <section aria-label="A group">{button}</section>} />);
  const elsewhere = screen.getByRole('button', { name: 'Elsewhere' });
  act(() => elsewhere.focus());
  act(() => elsewhere.blur());
  screen.getByRole('button', { name: 'Repair' }).remove();
  await later();
  expect(document.body).toHaveFocus();
});
