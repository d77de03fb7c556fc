import { Skeleton, Stack, VisuallyHidden } from '@mantine/core';
import { type ComponentType, lazy, Suspense } from 'react';
import { createBrowserRouter, Navigate, type RouteObject } from 'react-router';
import { AdministratorsOnly } from './AdministratorsOnly';
import { BrokenPage, NotFoundPage } from './ErrorPages';
import { Shell } from './Shell';

type Load = () => Promise<{ default: ComponentType }>;

function ScreenSkeleton() {
  return (
    <Stack gap="md" aria-busy="true">
      <VisuallyHidden>Loading</VisuallyHidden>
      <Skeleton height={32} width={220} />
      <Skeleton height={280} />
    </Stack>
  );
}

function screen(load: Load, administratorsOnly = false) {
  const Screen = lazy(load);
  const shown = (
    <Suspense fallback={<ScreenSkeleton />}>
      <Screen />
    </Suspense>
  );
  return administratorsOnly ? <AdministratorsOnly>{shown}</AdministratorsOnly> : shown;
}

const ashby = () => import('../features/connection/AshbyPage');

const screens: RouteObject[] = [
  { index: true, element: screen(() => import('../features/home/HomePage')) },
  { path: 'workflows', element: screen(() => import('../features/workflows/WorkflowsPage')) },
  { path: 'workflows/:id', element: screen(() => import('../features/workflows/WorkflowPage')) },
  {
    path: 'workflows/:id/listeners/:listenerId',
    element: screen(() => import('../features/ledger/LedgerPage'), true),
  },
  { path: 'employees', element: screen(() => import('../features/employees/EmployeesPage')) },
  {
    path: 'employees/import',
    element: screen(() => import('../features/employees/roster/ImportPage'), true),
  },
  { path: 'employees/:id', element: screen(() => import('../features/employees/EmployeePage')) },
  { path: 'deliveries', element: screen(() => import('../features/deliveries/DeliveriesPage'), true) },
  {
    path: 'deliveries/replays',
    element: screen(() => import('../features/deliveries/replay/ReplaysPage'), true),
  },
  {
    path: 'deliveries/replays/:id',
    element: screen(() => import('../features/deliveries/replay/ReplayPage'), true),
  },
  { path: 'deliveries/:id', element: screen(() => import('../features/deliveries/DeliveryPage'), true) },
  { path: 'settings', element: screen(() => import('../features/settings/SettingsPage'), true) },
  { path: 'settings/integrations', element: <Navigate to="/settings" replace /> },
  {
    path: 'settings/integrations/ashby',
    element: screen(ashby, true),
    children: [
      { index: true, element: screen(() => import('../features/connection/ConnectionTab')) },
      { path: 'field-mapping', element: screen(() => import('../features/mapping/MappingTab')) },
    ],
  },
  {
    path: 'settings/employee-fields',
    element: screen(() => import('../features/settings/EmployeeFieldsPage'), true),
  },
  { path: 'settings/changes', element: screen(() => import('../features/settings/ChangesPage'), true) },
  { path: 'signed-in', element: <Navigate to="/" replace /> },
  { path: '*', element: <NotFoundPage /> },
];

export function createRouter() {
  return createBrowserRouter([
    {
      element: <Shell />,
      errorElement: <BrokenPage />,
      children: [{ errorElement: <BrokenPage />, children: screens }],
    },
  ]);
}
