import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from './http';
import { keys } from './keys';

/** While Ashby is asked it is looked at more often, for the moment when the live stream is away. */
export const webhooksQuery = queryOptions({
  queryKey: keys.webhooks,
  queryFn: ({ signal }) => api.get('/webhooks', { signal }),
  refetchInterval: ({ state }) => (state.data?.webhooks.some((each) => each.busy) ? 2_000 : false),
});

/**
 * Whether a listener's webhook in Ashby does not work; unknown until that was told. Whoever says that nobody is missing by the
 * listener asks for it: the same is said of it everywhere.
 */
export function useAlarm(listenerId: string): boolean | 'unknown' {
  const { data } = useQuery(webhooksQuery);
  if (!data) return 'unknown';
  return data.webhooks.find((each) => each.listenerId === listenerId)?.alarm ?? false;
}
