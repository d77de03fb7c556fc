import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { createMemoryRouter, type RouteObject, RouterProvider } from 'react-router';
import { vi } from 'vitest';
import type { Me } from '../api/types';
import { MeContext } from '../app/me';
import { useKeptFocus } from '../ui/focus';

const administrator: Me = { id: 'p1', name: 'Ada Admin', email: 'ada@example.com', role: 'administrator' };

function Screen({ children }: { children: ReactNode }) {
  useKeptFocus('');
  return children;
}

/** Renders one screen with everything around it that the application gives it. */
export function renderScreen(
  screen: ReactNode,
  {
    path = '/',
    route = '*',
    me = administrator,
    others = [],
  }: { path?: string; route?: string; me?: Me; others?: RouteObject[] } = {},
) {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const router = createMemoryRouter([{ path: route, element: <Screen>{screen}</Screen> }, ...others], {
    initialEntries: [path],
  });
  const view = render(
    <MantineProvider env="test">
      <QueryClientProvider client={queries}>
        <MeContext value={me}>
          <RouterProvider router={router} />
        </MeContext>
      </QueryClientProvider>
    </MantineProvider>,
  );
  return { ...view, queries, router };
}

export type Call = { method: string; path: string; body: unknown; ifMatch: string | null };
type Given = { status?: number; body?: unknown };
type Answer = Given | ((call: Call) => Given | Promise<Given>);

/** An answer that comes when the test says so. */
export function held(answer: Given) {
  let give = () => {};
  const given = new Promise<Given>((resolve) => {
    give = () => resolve(answer);
  });
  return { answer: () => given, give };
}

/** Replaces fetch by answers for `METHOD /path` (without /api/v1 and query) and remembers the calls. */
export function fakeServer(answers: Record<string, Answer>) {
  const calls: Call[] = [];
  vi.stubGlobal('fetch', async (input: string | URL | Request, init: RequestInit = {}) => {
    const url = new URL(String(input), 'http://localhost');
    const call: Call = {
      method: init.method ?? 'GET',
      path: url.pathname.replace('/api/v1', '') + url.search,
      body: init.body ? JSON.parse(String(init.body)) : undefined,
      ifMatch: new Headers(init.headers).get('If-Match'),
    };
    calls.push(call);
    const answer = answers[`${call.method} ${url.pathname.replace('/api/v1', '')}`];
    const given = typeof answer === 'function' ? await answer(call) : answer;
    const status = given ? (given.status ?? 200) : 404;
    const body = given ? given.body : { title: `No answer for ${call.method} ${call.path}`, status: 404 };
    return new Response(body === undefined ? null : JSON.stringify(body), {
      status,
      headers: { 'Content-Type': status >= 400 ? 'application/problem+json' : 'application/json' },
    });
  });
  return calls;
}
