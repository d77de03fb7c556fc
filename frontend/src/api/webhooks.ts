import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from './http';
import { keys } from './keys';
import type { Webhook } from './types';

/** While Ashby is asked it is looked at more often, for the moment when the live stream is away. */
export const webhooksQuery = queryOptions({
  queryKey: keys.webhooks,
  queryFn: ({ signal }) => api.get('/webhooks', { signal }),
  refetchInterval: ({ state }) => (state.data?.webhooks.some((each) => each.busy) ? 2_000 : false),
});

/** The webhook that Stagedoor made for a listener, or is about to make; undefined while not known or where there is none. */
export function useWebhookOf(listenerId: string): Webhook | undefined {
  return useQuery(webhooksQuery).data?.webhooks.find((each) => each.listenerId === listenerId);
}

/**
 * Whether a listener's webhook in Ashby does not work; unknown until that was told. Whoever says that nobody is missing by the
 * listener asks for it: the same is said of it everywhere.
 */
export function useAlarm(listenerId: string): boolean | 'unknown' {
  const known = useQuery(webhooksQuery).isSuccess;
  const webhook = useWebhookOf(listenerId);
  return webhook?.alarm ?? (known ? false : 'unknown');
}
