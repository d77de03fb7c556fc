import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/http';
import { keys } from '../../api/keys';
import type { EnrollmentRow, Page, Workflow } from '../../api/types';

type WorkflowList = Workflow[] | Page<Workflow>;

export const workflowsQuery = queryOptions({
  queryKey: keys.workflows,
  queryFn: async ({ signal }) => {
    const answer = await api.get<WorkflowList>('/workflows', {}, signal);
    return Array.isArray(answer) ? answer : answer.items;
  },
});

export const workflowQuery = (id: string) =>
  queryOptions({
    queryKey: keys.workflow(id),
    queryFn: ({ signal }) => api.get<Workflow>(`/workflows/${id}`, {}, signal),
  });

export const enrollmentsQuery = (workflowId: string) =>
  infiniteQueryOptions({
    queryKey: keys.enrollments(workflowId),
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<EnrollmentRow>>(
        `/workflows/${workflowId}/enrollments`,
        { after: pageParam, limit: 50 },
        signal,
      ),
    getNextPageParam: (last) => last.next,
  });

export function useCreateWorkflow() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (name: string) => api.post<Workflow>('/workflows', { name }),
    onSettled: () => queries.invalidateQueries({ queryKey: keys.workflows }),
  });
}

export function useChangeWorkflow(workflow: Workflow) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (change: { name?: string; archived?: boolean }) =>
      api.patch<Workflow>(`/workflows/${workflow.id}`, change, workflow.version),
    // A stale version is answered with the newest state on screen, so that the person can decide again.
    onSettled: () => queries.invalidateQueries({ queryKey: keys.workflows }),
  });
}
