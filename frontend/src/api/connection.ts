import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from './http';
import { keys } from './keys';
import type { Connection } from './types';

export const connectionQuery = queryOptions({
  queryKey: keys.connection,
  queryFn: ({ signal }) => api.get('/integrations/ashby', { signal }),
});

/** What Ashby could not be asked for at last, and when; null when it has answered since. */
export function failureNow({
  lastAnswerAt,
  lastFailure,
  lastFailureAt,
}: Pick<Connection, 'lastAnswerAt' | 'lastFailure' | 'lastFailureAt'>): { words: string; at: string } | null {
  if (!lastFailure || !lastFailureAt || (lastAnswerAt && lastFailureAt <= lastAnswerAt)) return null;
  return { words: lastFailure, at: lastFailureAt };
}

/** Why Ashby is not asked for anything now, in words; null where nothing keeps Stagedoor from it. */
export function whyNotAsked(connection: Connection): string | null {
  if (!connection.active) return 'The connection is not active.';
  const failing = failureNow(connection);
  if (failing) return failing.words;
  return connection.choosing ? 'Deliveries wait until you choose what to do with them.' : null;
}

/** The same of the present connection; null until it is known. */
export function useWhyNotAsked(): string | null {
  const { data } = useQuery(connectionQuery);
  return data ? whyNotAsked(data) : null;
}
