import { infiniteQueryOptions, queryOptions, useQueryClient } from '@tanstack/react-query';
import { useChange } from '../../api/change';
import { api } from '../../api/http';
import { keys } from '../../api/keys';
import type { Workflow } from '../../api/types';

export const workflowsQuery = queryOptions({
  queryKey: keys.workflows,
  queryFn: ({ signal }) => api.get('/workflows', { signal }),
});

export const workflowQuery = (id: string) =>
  queryOptions({
    queryKey: keys.workflow(id),
    queryFn: ({ signal }) => api.get('/workflows/{id}', { path: { id }, signal }),
  });

export const enrollmentsQuery = (workflowId: string) =>
  infiniteQueryOptions({
    queryKey: keys.enrollments(workflowId),
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) =>
      api.get('/workflows/{id}/enrollments', {
        path: { id: workflowId },
        query: { after: pageParam, limit: 50 },
        signal,
      }),
    getNextPageParam: (last) => last.next,
  });

export function useCreateWorkflow() {
  const queries = useQueryClient();
  return useChange({
    mutationFn: (name: string) => api.post('/workflows', { body: { name } }),
    onSettled: () => queries.invalidateQueries({ queryKey: keys.workflows }),
  });
}

export function useChangeWorkflow(workflow: Workflow) {
  const queries = useQueryClient();
  return useChange({
    mutationFn: (change: { name?: string; archived?: boolean }) =>
      api.patch('/workflows/{id}', { path: { id: workflow.id }, body: change, ifMatch: workflow.version }),
    // A stale version is answered with the newest state on screen, so that the person can decide again.
    onSettled: () => queries.invalidateQueries({ queryKey: keys.workflows }),
  });
}
