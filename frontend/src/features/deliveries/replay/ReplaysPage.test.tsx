import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { fakeServer, renderScreen } from '../../../test/render';
import { replay } from '../../../test/replay';
import ReplaysPage from './ReplaysPage';

test('the list of replays is empty, or leads to each', async () => {
  fakeServer({ 'GET /deliveries/replays': { body: [] } });
  const first = renderScreen(<ReplaysPage />, { path: '/deliveries/replays' });
  expect(await screen.findByRole('heading', { name: 'Nothing was replayed yet' })).toBeVisible();
  first.unmount();
  fakeServer({ 'GET /deliveries/replays': { body: [replay] } });
  renderScreen(<ReplaysPage />, { path: '/deliveries/replays' });
  expect(await screen.findByRole('link', { name: 'Imported deliveries' })).toHaveAttribute(
    'href',
    '/deliveries/replays/r1',
  );
  expect(screen.getByText(/2 would change something/)).toBeVisible();
});
