import { useQuery } from '@tanstack/react-query';
import { api } from './http';
import { keys } from './keys';
import type { Drift, Finding } from './types';

/** What in Ashby no longer fits what is set up here. For administrators. */
export function useDrift(enabled = true) {
  return useQuery({
    enabled,
    queryKey: keys.drift,
    queryFn: ({ signal }) => api.get('/integrations/ashby/drift', { signal }),
    refetchInterval: ({ state }) => (state.data?.checking ? 1_500 : false),
    retry: false,
  });
}

/** What nobody has said may stay: what the screens speak of. */
export function openFindings(drift: Drift | undefined): Finding[] {
  return drift?.findings.filter(({ setAsideBy }) => setAsideBy === null) ?? [];
}

/** How many need a person: what is harmless is not counted. */
export function breaking(drift: Drift | undefined): number {
  return openFindings(drift).filter(({ harmless }) => !harmless).length;
}
