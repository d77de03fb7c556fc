import { infiniteQueryOptions, queryOptions, useQueryClient } from '@tanstack/react-query';
import { useChange } from '../../api/change';
import { api } from '../../api/http';
import { keys } from '../../api/keys';

export const deliveriesQuery = (outcome: string, search: string) =>
  infiniteQueryOptions({
    queryKey: keys.deliveries(outcome, search),
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) =>
      api.get('/deliveries', { query: { outcome, search, after: pageParam, limit: 50 }, signal }),
    getNextPageParam: (last) => last.next,
  });

export const deliveryQuery = (id: string) =>
  queryOptions({
    queryKey: keys.delivery(id),
    queryFn: ({ signal }) => api.get('/deliveries/{id}', { path: { id }, signal }),
  });

/** What Ashby sent holds personal data: fetched when asked for, never kept in the cache afterwards. */
export const bodyQuery = (id: string) =>
  queryOptions({
    queryKey: ['delivery-body', id],
    queryFn: ({ signal }) => api.get('/deliveries/{id}/body', { path: { id }, signal }),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });

export const employeeFieldsQuery = queryOptions({
  queryKey: keys.employeeFields,
  queryFn: ({ signal }) => api.get('/employee-fields', { signal }),
});

export const candidateFieldNamesQuery = queryOptions({
  queryKey: keys.candidateFields,
  queryFn: ({ signal }) => api.get('/integrations/ashby/candidate-fields', { signal }),
});

type Decision =
  | { kind: 'tryAgain' }
  | { kind: 'decide'; employeeId: string | null; onceMore?: true }
  | { kind: 'importAnyway' }
  | { kind: 'ignore'; reason: string }
  | { kind: 'undoIgnore' }
  | { kind: 'enter'; values: Record<string, unknown> };

export function useDecide(id: string) {
  const queries = useQueryClient();
  return useChange({
    mutationFn: (decision: Decision) => {
      switch (decision.kind) {
        case 'tryAgain':
          return api.post('/deliveries/{id}/try-again', { path: { id } });
        case 'decide':
          return api.post('/deliveries/{id}/decide', {
            path: { id },
            body: {
              employeeId: decision.employeeId,
              ...(decision.onceMore ? { onceMore: decision.onceMore } : {}),
            },
          });
        case 'importAnyway':
          return api.post('/deliveries/{id}/import-anyway', { path: { id } });
        case 'ignore':
          return api.post('/deliveries/{id}/ignore', { path: { id }, body: { reason: decision.reason } });
        case 'undoIgnore':
          return api.post('/deliveries/{id}/undo-ignore', { path: { id } });
        case 'enter':
          return api.post('/deliveries/{id}/values', { path: { id }, body: { values: decision.values } });
      }
    },
    // Not waited for: what was done is told although its button may be gone by then.
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ['deliveries'] });
      void queries.invalidateQueries({ queryKey: keys.home });
    },
  });
}
