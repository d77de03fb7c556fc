import { infiniteQueryOptions, queryOptions, useQueryClient } from '@tanstack/react-query';
import { useChange } from '../../../api/change';
import { api } from '../../../api/http';
import { keys } from '../../../api/keys';
import type { NewReplay, Replay } from '../../../api/types';
import { type Filters, type Found, isUnderWay } from './replay.model';

const REPLAYS = '/deliveries/replays';

/** The newest few, whoever began them. */
export const replaysQuery = queryOptions({
  queryKey: keys.replays,
  queryFn: ({ signal }) => api.get(REPLAYS, { signal }),
});

/** Hints tell of each step; asked again besides, for a stream that is away. */
export const replayQuery = (id: string) =>
  queryOptions({
    queryKey: keys.replay(id),
    queryFn: ({ signal }) => api.get(`${REPLAYS}/{id}`, { path: { id }, signal }),
    refetchInterval: ({ state }) => (state.data && isUnderWay(state.data) ? 2_000 : false),
  });

/** Holds people's values: gone from the cache when it is no longer on screen. */
export const replayRowsQuery = (id: string, show: Found) =>
  infiniteQueryOptions({
    queryKey: keys.replayRows(id, show),
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) =>
      api.get(`${REPLAYS}/{id}/rows`, { path: { id }, query: { show, after: pageParam, limit: 50 }, signal }),
    getNextPageParam: (last) => last.next,
    gcTime: 0,
  });

/** How many deliveries the filters find. */
export const replaySizeQuery = ({ outcome, search, since, listenerId }: Filters) =>
  queryOptions({
    queryKey: keys.replaySize(outcome, search, since ?? '', listenerId ?? ''),
    queryFn: ({ signal }) =>
      api.get(`${REPLAYS}/size`, { query: { outcome, search, since, listenerId }, signal }),
  });

/** All listeners that are there, with the workflow that each belongs to. */
export const listenersQuery = queryOptions({
  queryKey: keys.allListeners,
  queryFn: async ({ signal }) => {
    const workflows = await api.get('/workflows', { signal });
    const each = workflows.map(async ({ id, name }) => {
      const listeners = await api.get('/workflows/{workflowId}/listeners', {
        path: { workflowId: id },
        signal,
      });
      return listeners
        .filter(({ state }) => state !== 'draft')
        .map((listener) => ({ value: listener.id, label: `${name}: ${listener.sentence}` }));
    });
    return (await Promise.all(each)).flat();
  },
});

export function useReplay() {
  const queries = useQueryClient();
  return useChange({
    mutationFn: (body: NewReplay) => api.post(REPLAYS, { body }),
    onSuccess: (replay) => {
      queries.setQueryData<Replay>(keys.replay(replay.id), replay);
      void queries.invalidateQueries({ queryKey: keys.replays, exact: true });
    },
  });
}

/** @returns applies the chosen deliveries; null: all that would change something */
export function useApplyReplay(id: string) {
  const queries = useQueryClient();
  return useChange({
    mutationFn: (deliveryIds: string[] | null) =>
      api.post(`${REPLAYS}/{id}/apply`, { path: { id }, body: { deliveryIds } }),
    onSettled: () => queries.invalidateQueries({ queryKey: keys.replays }),
  });
}

export function useStopReplay(id: string) {
  const queries = useQueryClient();
  return useChange({
    mutationFn: () => api.post(`${REPLAYS}/{id}/stop`, { path: { id } }),
    onSettled: () => queries.invalidateQueries({ queryKey: keys.replays }),
  });
}
