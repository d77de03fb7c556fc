import { screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, test } from 'vitest';
import DeliveryPage from '../features/deliveries/DeliveryPage';
import ReplayPage from '../features/deliveries/replay/ReplayPage';
import EmployeePage from '../features/employees/EmployeePage';
import LedgerPage from '../features/ledger/LedgerPage';
import WorkflowPage from '../features/workflows/WorkflowPage';
import { fakeServer, renderScreen } from '../test/render';

test.each<[string, ReactNode, string, string, string, string]>([
  ['delivery', <DeliveryPage key="1" />, '/deliveries/:id', '/deliveries/x', 'All deliveries', '/deliveries'],
  [
    'replay',
    <ReplayPage key="2" />,
    '/deliveries/replays/:id',
    '/deliveries/replays/x',
    'All replays',
    '/deliveries/replays',
  ],
  ['employee', <EmployeePage key="3" />, '/employees/:id', '/employees/x', 'All employees', '/employees'],
  ['workflow', <WorkflowPage key="4" />, '/workflows/:id', '/workflows/x', 'All workflows', '/workflows'],
  [
    'listener',
    <LedgerPage key="5" />,
    '/workflows/:id/listeners/:listenerId',
    '/workflows/w1/listeners/x',
    'The workflow',
    '/workflows/w1',
  ],
])('an address of no %s says so and leads to the list: trying again cannot help', async (...given) => {
  const [thing, page, route, path, list, to] = given;
  fakeServer({});
  renderScreen(page, { route, path });
  expect(await screen.findByRole('heading', { name: `There is no such ${thing}` })).toBeVisible();
  for (const link of screen.getAllByRole('link', { name: list })) expect(link).toHaveAttribute('href', to);
  expect(screen.queryByRole('button')).toBeNull();
});
