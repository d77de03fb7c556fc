import { infiniteQueryOptions, queryOptions, useQueryClient } from '@tanstack/react-query';
import { useChange } from '../../../api/change';
import { api } from '../../../api/http';
import { keys } from '../../../api/keys';
import type { Selection } from './attention.model';

/** How many of each group stand there at once. */
const SHOWN = 10;

/** The groups, and what was searched: they may stand there until the answer to another search comes. */
export const attentionQuery = (search: string) =>
  queryOptions({
    queryKey: keys.attention(search),
    queryFn: async ({ signal }) => {
      const { groups } = await api.get('/deliveries/attention', { query: { search, limit: SHOWN }, signal });
      return { groups, search };
    },
  });

/** A whole group by pages, from its newest: one that arrives on top moves nothing out of sight. */
export const groupQuery = (search: string, cause: string) =>
  infiniteQueryOptions({
    queryKey: keys.attentionGroup(search, cause),
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) =>
      api.get('/deliveries/attention/{cause}', {
        path: { cause },
        query: { search, after: pageParam, limit: 50 },
        signal,
      }),
    getNextPageParam: (last) => last.next,
  });

export type Mending =
  | { kind: 'tryAgain' }
  | { kind: 'importAnyway' }
  | { kind: 'ignore'; reason: string }
  | { kind: 'undoIgnore' }
  | { kind: 'enter'; values: Record<string, unknown> };

/** Does one thing to many deliveries; tells how many it did, and which it left and why. */
export function useMending() {
  const queries = useQueryClient();
  return useChange({
    mutationFn: ({ which, mending }: { which: Selection; mending: Mending }) => {
      switch (mending.kind) {
        case 'tryAgain':
          return api.post('/deliveries/attention/try-again', { body: which });
        case 'importAnyway':
          return api.post('/deliveries/attention/import-anyway', { body: which });
        case 'ignore':
          return api.post('/deliveries/attention/ignore', { body: { ...which, reason: mending.reason } });
        case 'undoIgnore':
          return api.post('/deliveries/attention/undo-ignore', { body: which });
        case 'enter':
          return api.post('/deliveries/attention/values', { body: { ...which, values: mending.values } });
      }
    },
    // Not waited for: what was done is told although its group may be gone by then.
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ['deliveries'] });
      void queries.invalidateQueries({ queryKey: keys.home });
    },
  });
}
