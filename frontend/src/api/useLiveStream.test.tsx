import {
  QueryClient,
  QueryClientProvider,
  type QueryFunction,
  useInfiniteQuery,
  useQuery,
} from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keys } from './keys';
import { useLiveStream } from './live';
import type { Hint } from './types';

/** Longer than hints are gathered. */
const aMoment = () => act(() => vi.advanceTimersByTimeAsync(1000));

beforeEach(() => void vi.useFakeTimers({ shouldAdvanceTime: true }));
afterEach(() => void vi.useRealTimers());

/** The server's stream, which a test speaks through. */
function fakeStream() {
  let stream: ReadableStreamDefaultController<Uint8Array>;
  const opened = vi.fn(async () => {
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        stream = controller;
      },
    });
    return new Response(body);
  });
  vi.stubGlobal('fetch', opened);
  const say = (...topics: Hint['topic'][]) => {
    for (const topic of topics) {
      stream.enqueue(new TextEncoder().encode(`data: ${JSON.stringify({ topic, id: '' })}\n\n`));
    }
  };
  return { opened, say, end: () => stream.close() };
}

/** What a query asks; each question waits until the test answers it. */
function fakeQuestions<Asked = undefined>() {
  const asked: { what: Asked; signal: AbortSignal; answer: (data: unknown) => void }[] = [];
  const ask = ({ signal, pageParam }: { signal: AbortSignal; pageParam?: unknown }) =>
    new Promise<unknown>((answer) => {
      asked.push({ what: pageParam as Asked, signal, answer });
    });
  return { asked, ask };
}

function live<Shown>(screen: () => Shown) {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={queries}>{children}</QueryClientProvider>
  );
  return renderHook(
    () => {
      useLiveStream();
      return screen();
    },
    { wrapper },
  ).result;
}

function usePages(ask: QueryFunction<unknown, readonly string[], number>) {
  const { data, fetchNextPage } = useInfiniteQuery({
    queryKey: keys.deliveries('', ''),
    initialPageParam: 0,
    queryFn: ask,
    getNextPageParam: (_last, pages) => pages.length,
  });
  return { data, fetchNextPage };
}

test('many hints at once are one refresh', async () => {
  const { opened, say } = fakeStream();
  const { asked, ask } = fakeQuestions();
  live(() => useQuery({ queryKey: keys.home, queryFn: ask }));
  await waitFor(() => expect(opened).toHaveBeenCalled());
  await act(async () => asked[0]?.answer('before'));
  say('delivery', 'delivery', 'workflow');
  await waitFor(() => expect(asked).toHaveLength(2));
  await act(async () => asked[1]?.answer('after'));
  await aMoment();
  expect(asked).toHaveLength(2);
});

test('a refresh that is slower than the hints ends, and what it may have missed is asked for then', async () => {
  const { opened, say } = fakeStream();
  const { asked, ask } = fakeQuestions();
  const shown = live(() => useQuery({ queryKey: keys.home, queryFn: ask }));
  await waitFor(() => expect(opened).toHaveBeenCalled());
  await act(async () => asked[0]?.answer('before'));
  say('delivery');
  await waitFor(() => expect(asked).toHaveLength(2));
  say('delivery');
  await aMoment();
  expect(asked[1]?.signal.aborted).toBe(false);
  expect(asked).toHaveLength(2);
  await act(async () => asked[1]?.answer('while it went on'));
  await waitFor(() => expect(shown.current.data).toBe('while it went on'));
  await waitFor(() => expect(asked).toHaveLength(3));
  await act(async () => asked[2]?.answer('after'));
  await waitFor(() => expect(shown.current.data).toBe('after'));
});

test('one slow answer holds up no other', async () => {
  const { opened, say } = fakeStream();
  const slow = fakeQuestions();
  const quick = fakeQuestions();
  live(() => {
    useQuery({ queryKey: keys.home, queryFn: slow.ask });
    useQuery({ queryKey: keys.deliveries('', ''), queryFn: quick.ask });
  });
  await waitFor(() => expect(opened).toHaveBeenCalled());
  await act(async () => quick.asked[0]?.answer('before'));
  say('delivery');
  await waitFor(() => expect(quick.asked).toHaveLength(2));
  expect(slow.asked).toHaveLength(1);
});

test('a next page that is being loaded comes, and the pages before it are refreshed after it', async () => {
  const { opened, say } = fakeStream();
  const { asked, ask } = fakeQuestions<number>();
  const shown = live(() => usePages(ask));
  await waitFor(() => expect(opened).toHaveBeenCalled());
  await act(async () => asked[0]?.answer('first'));
  act(() => void shown.current.fetchNextPage());
  await waitFor(() => expect(asked).toHaveLength(2));
  say('delivery');
  await aMoment();
  expect(asked.map(({ what }) => what)).toEqual([0, 1]);
  await act(async () => asked[1]?.answer('second'));
  await waitFor(() => expect(shown.current.data?.pages).toEqual(['first', 'second']));
  await waitFor(() => expect(asked).toHaveLength(3));
  expect(asked[2]?.what).toBe(0);
});

test('pages whose refresh was given up for a next page are refreshed after it', async () => {
  const { opened, say } = fakeStream();
  const { asked, ask } = fakeQuestions<number>();
  const shown = live(() => usePages(ask));
  await waitFor(() => expect(opened).toHaveBeenCalled());
  await act(async () => asked[0]?.answer('first'));
  say('delivery');
  await waitFor(() => expect(asked).toHaveLength(2));
  act(() => void shown.current.fetchNextPage());
  await waitFor(() => expect(asked).toHaveLength(3));
  await act(async () => asked[2]?.answer('second'));
  await waitFor(() => expect(asked).toHaveLength(4));
  expect(asked.map(({ what }) => what)).toEqual([0, 0, 1, 0]);
});

test('a delivery makes the connection stale and what waits for it, not what Ashby is asked for', async () => {
  const { opened, say } = fakeStream();
  const asked: string[] = [];
  const ask = (what: string) => async () => asked.push(what);
  live(() => {
    useQuery({ queryKey: keys.connection, queryFn: ask('connection') });
    useQuery({ queryKey: keys.waiting, queryFn: ask('waiting') });
    useQuery({ queryKey: keys.stages, queryFn: ask('stages') });
  });
  await waitFor(() => expect(opened).toHaveBeenCalled());
  await waitFor(() => expect(asked).toHaveLength(3));
  say('delivery');
  await waitFor(() => expect(asked.slice(3)).toEqual(['connection', 'waiting']));
  say('connection');
  await waitFor(() => expect(asked).toHaveLength(8));
  expect(asked.slice(5)).toContain('stages');
});

test('everything is asked for again when the stream comes back', async () => {
  vi.spyOn(Math, 'random').mockReturnValue(0);
  const { opened, end } = fakeStream();
  const { asked, ask } = fakeQuestions();
  live(() => useQuery({ queryKey: keys.trials, queryFn: ask }));
  await waitFor(() => expect(opened).toHaveBeenCalled());
  await act(async () => asked[0]?.answer('before'));
  end();
  await waitFor(() => expect(opened).toHaveBeenCalledTimes(2));
  await waitFor(() => expect(asked).toHaveLength(2));
});

test('everything is asked for again when the stream opens only after it had failed', async () => {
  vi.spyOn(Math, 'random').mockReturnValue(0);
  const { opened } = fakeStream();
  opened.mockRejectedValueOnce(new TypeError('Failed to fetch'));
  const { asked, ask } = fakeQuestions();
  live(() => useQuery({ queryKey: keys.trials, queryFn: ask }));
  await waitFor(() => expect(opened).toHaveBeenCalled());
  await act(async () => asked[0]?.answer('before'));
  await waitFor(() => expect(opened).toHaveBeenCalledTimes(2));
  await waitFor(() => expect(asked).toHaveLength(2));
});

test('nothing is asked for again when the stream opens at once', async () => {
  const { opened } = fakeStream();
  const { asked, ask } = fakeQuestions();
  live(() => useQuery({ queryKey: keys.trials, queryFn: ask }));
  await waitFor(() => expect(opened).toHaveBeenCalled());
  await act(async () => asked[0]?.answer('before'));
  await aMoment();
  expect(asked).toHaveLength(1);
});

test('a session that has ended is no reason to say that Stagedoor is away', async () => {
  vi.spyOn(Math, 'random').mockReturnValue(1);
  const { opened } = fakeStream();
  opened.mockImplementation(async () => new Response(null, { status: 401 }));
  const queries = new QueryClient();
  const { result } = renderHook(() => useLiveStream(), {
    wrapper: ({ children }: { children: ReactNode }) => (
      <QueryClientProvider client={queries}>{children}</QueryClientProvider>
    ),
  });
  await act(() => vi.advanceTimersByTimeAsync(8_000));
  expect(opened.mock.calls.length).toBeGreaterThanOrEqual(3);
  expect(result.current).toBe(false);
  opened.mockImplementation(async () => Promise.reject(new TypeError('Failed to fetch')));
  await act(() => vi.advanceTimersByTimeAsync(100_000));
  expect(result.current).toBe(true);
  opened.mockImplementation(async () => new Response(null, { status: 401 }));
  await act(() => vi.advanceTimersByTimeAsync(31_000));
  expect(result.current).toBe(false);
  vi.restoreAllMocks();
});

test('tells that it is away only once it did not come back for a while, and no longer when it is', async () => {
  // Pauses of 1, 2 and 4 seconds.
  vi.spyOn(Math, 'random').mockReturnValue(1);
  const { opened } = fakeStream();
  opened.mockRejectedValueOnce(new TypeError('Failed to fetch'));
  opened.mockRejectedValueOnce(new TypeError('Failed to fetch'));
  opened.mockRejectedValueOnce(new TypeError('Failed to fetch'));
  const queries = new QueryClient();
  const { result } = renderHook(() => useLiveStream(), {
    wrapper: ({ children }: { children: ReactNode }) => (
      <QueryClientProvider client={queries}>{children}</QueryClientProvider>
    ),
  });
  await act(() => vi.advanceTimersByTimeAsync(0));
  expect(result.current).toBe(false);
  await act(() => vi.advanceTimersByTimeAsync(4_000));
  expect(opened).toHaveBeenCalledTimes(3);
  expect(result.current).toBe(true);
  await act(() => vi.advanceTimersByTimeAsync(5_000));
  expect(result.current).toBe(false);
  vi.restoreAllMocks();
});
