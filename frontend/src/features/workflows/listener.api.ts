import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { useChange } from '../../api/change';
import { api } from '../../api/http';
import { keys } from '../../api/keys';
import type { PatchListener } from '../../api/types';

export const listenersQuery = (workflowId: string) =>
  queryOptions({
    queryKey: keys.listeners(workflowId),
    queryFn: ({ signal }) => api.get('/workflows/{workflowId}/listeners', { path: { workflowId }, signal }),
  });

/** How each listener stands against Ashby. */
export const ledgersQuery = queryOptions({
  queryKey: keys.ledgers,
  queryFn: ({ signal }) => api.get('/ledger', { signal }),
});

/** Hints make it fresh at once; the interval is for the moment when the live stream is away. */
export const draftQuery = (id: string) =>
  queryOptions({
    queryKey: keys.listener(id),
    queryFn: ({ signal }) => api.get('/listeners/{id}', { path: { id }, signal }),
    refetchInterval: 3_000,
  });

export const stagesQuery = queryOptions({
  queryKey: keys.stages,
  queryFn: ({ signal }) => api.get('/integrations/ashby/stages', { signal }),
});

/** Not waited for: an open modal closes as soon as the server has answered. */
function useRefreshListeners() {
  const queries = useQueryClient();
  return () => {
    void queries.invalidateQueries({ queryKey: ['listeners'] });
    void queries.invalidateQueries({ queryKey: keys.workflows });
  };
}

export function useDraftListener(workflowId: string) {
  const queries = useQueryClient();
  const refresh = useRefreshListeners();
  return useChange({
    mutationFn: () => api.post('/workflows/{workflowId}/listeners', { path: { workflowId } }),
    onSuccess: (draft) => queries.setQueryData(keys.listener(draft.id), draft),
    onSettled: refresh,
  });
}

export function useChangeListener(id: string) {
  const refresh = useRefreshListeners();
  return useChange({
    mutationFn: (change: PatchListener) => api.patch('/listeners/{id}', { path: { id }, body: change }),
    onSettled: refresh,
  });
}
