import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { change } from '../../test/changes';
import { fakeServer, renderScreen } from '../../test/render';
import ChangesPage from './ChangesPage';

test('tells who did what, what it was before, and more on request', async () => {
  const calls = fakeServer({
    'GET /audit': ({ path }) => ({
      body: path.includes('after=c1')
        ? {
            items: [change({ id: 'c0', kind: 'workflow.created', subject: 'workflow:w1', name: 'Farewell' })],
            next: null,
          }
        : { items: [change()], next: 'c1' },
    }),
  });
  renderScreen(<ChangesPage />);
  await screen.findByRole('link', { name: 'Zoë Ångström' });
  expect(entries()[0]).toHaveTextContent(/^Ada Admin tried the delivery of Zoë Ångström again/);
  expect(screen.getByRole('link', { name: 'Zoë Ångström' })).toHaveAttribute('href', '/deliveries/d1');
  await userEvent.click(screen.getByText('What changed'));
  expect(screen.getByText('Outcome')).toBeVisible();
  expect(screen.getByRole('definition')).toHaveTextContent('needs attention →became waiting');

  await userEvent.click(screen.getByRole('button', { name: 'Load more' }));
  expect(await screen.findByRole('link', { name: 'Farewell' })).toHaveAttribute('href', '/workflows/w1');
  expect(calls.map((call) => call.path)).toEqual(['/audit?limit=50', '/audit?after=c1&limit=50']);
});

/** Not the steps of the breadcrumb. */
function entries() {
  return within(screen.getAllByRole('list').at(-1) as HTMLElement).getAllByRole('listitem');
}

test('says so where nobody changed anything, and why where it cannot be known', async () => {
  fakeServer({ 'GET /audit': { body: { items: [], next: null } } });
  const { unmount } = renderScreen(<ChangesPage />);
  expect(await screen.findByText('Nothing was changed yet')).toBeVisible();
  unmount();
  fakeServer({ 'GET /audit': { status: 500, body: { title: 'Something broke' } } });
  renderScreen(<ChangesPage />);
  expect(await screen.findByText('Something broke')).toBeVisible();
});
