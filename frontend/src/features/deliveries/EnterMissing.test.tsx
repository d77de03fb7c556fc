import { screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { at, delivery, missing } from '../../test/delivery';
import { fakeServer, renderScreen } from '../../test/render';
import DeliveryPage from './DeliveryPage';

test('whoever comes to enter the value is at its field', async () => {
  const shown = vi.spyOn(HTMLElement.prototype, 'scrollIntoView');
  fakeServer({
    'GET /deliveries/d1': { body: { ...delivery, problems: [{ ...missing, action: 'enterValue' }] } },
    'GET /employee-fields': {
      body: [
        {
          key: 'personalEmail',
          label: 'Personal email',
          type: 'email',
          required: true,
          restricted: false,
          choices: [],
        },
      ],
    },
  });
  const { router } = renderScreen(<DeliveryPage />, { ...at, path: '/deliveries/d1#enter-missing' });
  const field = await screen.findByRole('textbox', { name: 'Personal email' });
  expect(field).toHaveFocus();
  expect(shown.mock.contexts).toContain(field);
  // Only once: what is undone later on this page is not come for.
  await waitFor(() => expect(router.state.location.hash).toBe(''));
  expect(field).toHaveFocus();
});
