import { infiniteQueryOptions, queryOptions, useQueryClient } from '@tanstack/react-query';
import { useChange } from '../../api/change';
import { api, downloadCsv } from '../../api/http';
import { keys } from '../../api/keys';
import type { LedgerState } from './ledger.model';

/** Grace runs out without anything happening that could give a hint. */
const EVERY_MINUTE = 60_000;

export const summaryQuery = (id: string) =>
  queryOptions({
    queryKey: keys.ledger(id),
    queryFn: ({ signal }) => api.get('/listeners/{id}/ledger', { path: { id }, signal }),
    refetchInterval: EVERY_MINUTE,
  });

export const peopleQuery = (id: string, state: LedgerState) =>
  infiniteQueryOptions({
    queryKey: keys.ledgerPeople(id, state),
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) =>
      api.get('/listeners/{id}/ledger/people', {
        path: { id },
        query: { state, after: pageParam, limit: 50 },
        signal,
      }),
    getNextPageParam: (last) => last.next,
    refetchInterval: EVERY_MINUTE,
  });

export const daysQuery = (id: string) =>
  queryOptions({
    queryKey: keys.ledgerDays(id),
    queryFn: ({ signal }) => api.get('/listeners/{id}/ledger/days', { path: { id }, signal }),
    refetchInterval: EVERY_MINUTE,
  });

/** @param since a moment; null: only who stands in the stage now */
export const estimateQuery = (id: string, since: string | null) =>
  queryOptions({
    queryKey: keys.ledgerEstimate(id, since ?? ''),
    queryFn: ({ signal }) =>
      api.get('/listeners/{id}/ledger/look-back', { path: { id }, query: { since }, signal }),
  });

/** Not waited for: what was done is told although who was chosen, and the button with them, may be gone by then. */
function useRefresh() {
  const queries = useQueryClient();
  return () => {
    void queries.invalidateQueries({ queryKey: ['listeners'] });
    void queries.invalidateQueries({ queryKey: keys.home });
  };
}

export function useCompare() {
  return useChange({ mutationFn: () => api.post('/ledger/refresh') });
}

/** Null: everyone who is missing. */
export function useBringIn(id: string) {
  const refresh = useRefresh();
  return useChange({
    mutationFn: (applicationIds: string[] | null) =>
      api.post('/listeners/{id}/ledger/bring-in', { path: { id }, body: { applicationIds } }),
    onSettled: refresh,
  });
}

export function useSetAside(id: string) {
  const refresh = useRefresh();
  return useChange({
    mutationFn: ({ applicationIds, reason }: { applicationIds: string[]; reason: string | null }) =>
      reason === null
        ? api.post('/listeners/{id}/ledger/set-aside/undo', { path: { id }, body: { applicationIds } })
        : api.post('/listeners/{id}/ledger/set-aside', { path: { id }, body: { applicationIds, reason } }),
    onSettled: refresh,
  });
}

export function useLookBack(id: string) {
  const refresh = useRefresh();
  return useChange({
    mutationFn: (asked: { since: string | null } | 'cancel') =>
      asked === 'cancel'
        ? api.post('/listeners/{id}/ledger/look-back/cancel', { path: { id } })
        : api.post('/listeners/{id}/ledger/look-back', { path: { id }, body: asked }),
    onSettled: refresh,
  });
}

export function useCsv(id: string) {
  return useChange({
    mutationFn: () =>
      downloadCsv(
        '/listeners/{id}/ledger/csv',
        { path: { id } },
        `compared-with-ashby-${new Date().toISOString().slice(0, 10)}.csv`,
      ),
  });
}
