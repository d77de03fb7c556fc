import { hashKey, type Query, type QueryClient, type QueryFilters } from '@tanstack/react-query';

/** A bulk move gives hundreds of hints at once: one refresh serves them all. */
const GATHER = 250;

export type Stale = Pick<QueryFilters, 'queryKey' | 'exact'>;

/**
 * Refreshes what became stale, a moment later. What is being fetched is never disturbed: while hints come without end, a slow
 * answer would never arrive, nor the next page that somebody asked for. But it may be older than the hint: it is asked for again after.
 */
export function refresher(queries: QueryClient) {
  const stale = new Map<string, Stale>();
  let next: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;

  const add = (what: Stale) => {
    if (stopped) return;
    stale.set(hashKey([what]), what);
    next ??= setTimeout(run, GATHER);
  };
  const run = () => {
    next = undefined;
    const found = new Set([...stale.values()].flatMap((what) => queries.getQueryCache().findAll(what)));
    stale.clear();
    for (const query of found) void refresh(query);
  };
  const refresh = async (query: Query) => {
    const itself = { queryKey: query.queryKey, exact: true };
    if (query.state.fetchStatus === 'fetching') return add(itself);
    await queries.invalidateQueries(itself);
    // Given up for the next page: then only that one is new.
    if (query.isActive() && query.state.fetchMeta?.fetchMore) add(itself);
  };
  const stop = () => {
    stopped = true;
    clearTimeout(next);
  };
  return { add, stop };
}
