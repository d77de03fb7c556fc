import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { fakeServer, renderScreen } from '../../test/render';
import { hasUnsaved } from '../../ui/unsaved';
import { EnterValues } from './EnterValues';

test('the page is not left to sign in again while a value is being typed', async () => {
  fakeServer({
    'GET /employee-fields': {
      body: [
        { key: 'location', label: 'Location', type: 'text', required: true, restricted: false, choices: [] },
      ],
    },
  });
  const view = renderScreen(
    <EnterValues
      fields={['location']}
      initial={{ location: 'Lund' }}
      whom="Zoë Ångström"
      submit="Save and try again"
      busy={false}
      failure={null}
      onSubmit={() => {}}
    />,
  );
  const location = await screen.findByRole('textbox', { name: 'Location' });
  expect(hasUnsaved()).toBe(false);
  await userEvent.type(location, 'a');
  expect(hasUnsaved()).toBe(true);
  view.unmount();
  expect(hasUnsaved()).toBe(false);
});
