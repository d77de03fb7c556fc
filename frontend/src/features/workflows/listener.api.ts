import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/http';
import { keys } from '../../api/keys';
import type { Listener, Page, PatchListener, Stages } from '../../api/types';

export const listenersQuery = (workflowId: string) =>
  queryOptions({
    queryKey: keys.listeners(workflowId),
    queryFn: async ({ signal }) => {
      const answer = await api.get<Listener[] | Page<Listener>>(
        `/workflows/${workflowId}/listeners`,
        {},
        signal,
      );
      return Array.isArray(answer) ? answer : answer.items;
    },
  });

/** Hints make it fresh at once; the interval is for the moment when the live stream is away. */
export const draftQuery = (id: string) =>
  queryOptions({
    queryKey: keys.listener(id),
    queryFn: ({ signal }) => api.get<Listener>(`/listeners/${id}`, {}, signal),
    refetchInterval: 3_000,
  });

export const stagesQuery = queryOptions({
  queryKey: keys.stages,
  queryFn: ({ signal }) => api.get<Stages>('/integrations/ashby/stages', {}, signal),
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
  return useMutation({
    mutationFn: () => api.post<Listener>(`/workflows/${workflowId}/listeners`),
    onSuccess: (draft) => queries.setQueryData(keys.listener(draft.id), draft),
    onSettled: refresh,
  });
}

export function useChangeListener(id: string) {
  const refresh = useRefreshListeners();
  return useMutation({
    mutationFn: (change: PatchListener) => api.patch<Listener>(`/listeners/${id}`, change),
    onSettled: refresh,
  });
}
