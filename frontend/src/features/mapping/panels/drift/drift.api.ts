import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { keys } from '../../../../api/keys';
import { lab } from '../../lab.http';
import type { Drift } from '../panels.types';

const DRIFT = '/integrations/ashby/drift';

export function useDrift() {
  return useQuery({
    queryKey: keys.drift,
    queryFn: ({ signal }) => lab.get<Drift>(DRIFT, { signal }),
    refetchInterval: ({ state }) => (state.data?.checking ? 1_500 : false),
    retry: false,
  });
}

export function useCheckDrift() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => lab.post<unknown>(DRIFT),
    onSettled: () => queries.invalidateQueries({ queryKey: keys.drift }),
  });
}

/** Says that a finding may stay as it is. */
export function useSetAside() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => lab.post<unknown>(`${DRIFT}/{id}/set-aside`, { path: { id } }),
    onSettled: () => queries.invalidateQueries({ queryKey: keys.drift }),
  });
}
