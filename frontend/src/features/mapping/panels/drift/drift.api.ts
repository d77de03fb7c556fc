import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../../api/http';
import { keys } from '../../../../api/keys';

const DRIFT = '/integrations/ashby/drift';

export function useDrift() {
  return useQuery({
    queryKey: keys.drift,
    queryFn: ({ signal }) => api.get(DRIFT, { signal }),
    refetchInterval: ({ state }) => (state.data?.checking ? 1_500 : false),
    retry: false,
  });
}

export function useCheckDrift() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => api.post(DRIFT),
    onSettled: () => queries.invalidateQueries({ queryKey: keys.drift }),
  });
}

/** Says that a finding may stay as it is. */
export function useSetAside() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api.post(`${DRIFT}/{id}/set-aside`, { path: { id } }),
    onSettled: () => queries.invalidateQueries({ queryKey: keys.drift }),
  });
}
