import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { RouterProvider } from 'react-router';
import { ProblemError } from '../api/http';
import { LiveRegion } from '../ui/announce';
import { createRouter } from './routes';
import { SignInGate } from './SignInGate';
import { theme, variables } from './theme';

// What a second attempt cannot change is not attempted twice.
function retry(failures: number, failure: unknown): boolean {
  const status = failure instanceof ProblemError ? failure.status : 0;
  return failures < 2 && (status === 0 || status >= 500);
}

const queries = new QueryClient({ defaultOptions: { queries: { retry, staleTime: 15_000 } } });

function Screens() {
  // Made only now: after signing in, the address is the screen that the person had left.
  const [router] = useState(createRouter);
  return <RouterProvider router={router} />;
}

export function App() {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={variables} defaultColorScheme="auto">
      <QueryClientProvider client={queries}>
        <Notifications position="top-center" limit={3} autoClose={3000} />
        <LiveRegion />
        <SignInGate>
          <Screens />
        </SignInGate>
      </QueryClientProvider>
    </MantineProvider>
  );
}
