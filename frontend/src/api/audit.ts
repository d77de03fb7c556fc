import { infiniteQueryOptions } from '@tanstack/react-query';
import { api } from './http';
import { keys } from './keys';

const newestFirst = (queryKey: readonly string[], subject?: string) =>
  infiniteQueryOptions({
    queryKey,
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) =>
      api.get('/audit', { query: { subject, after: pageParam, limit: 50 }, signal }),
    getNextPageParam: (last) => last.next,
  });

/** What people changed, wherever that was. For administrators. No hint tells of it: it is asked for whenever it is opened. */
export const changesQuery = { ...newestFirst(keys.changes), staleTime: 0 };

/** What people did to one delivery. Whatever becomes of it, they may have done. */
export const deliveryChangesQuery = (id: string) => newestFirst(keys.deliveryChanges(id), `delivery:${id}`);
