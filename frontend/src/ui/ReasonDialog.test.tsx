import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { renderScreen } from '../test/render';
import { ReasonDialog } from './ReasonDialog';
import { hasUnsaved } from './unsaved';

test('the page is not left to sign in again while a reason is being written', async () => {
  const nothing = () => {};
  const view = renderScreen(
    <ReasonDialog
      opened
      title="Ignore"
      confirm="Ignore"
      what="It is listed under Ignored."
      busy={false}
      failure={null}
      onClose={nothing}
      onReason={nothing}
    />,
  );
  const reason = await screen.findByRole('textbox', { name: 'Reason' });
  expect(hasUnsaved()).toBe(false);
  await userEvent.type(reason, 'A test');
  expect(hasUnsaved()).toBe(true);
  await userEvent.clear(reason);
  expect(hasUnsaved()).toBe(false);
  await userEvent.type(reason, 'A test');
  view.unmount();
  expect(hasUnsaved()).toBe(false);
});
