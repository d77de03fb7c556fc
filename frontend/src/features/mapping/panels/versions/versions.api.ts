import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useChange } from '../../../../api/change';
import { api, asProblem } from '../../../../api/http';
import { keys } from '../../../../api/keys';
import type { Rule } from '../../lab.types';

const M = '/integrations/ashby/field-mapping';

export function useVersions(enabled = true) {
  return useInfiniteQuery({
    queryKey: keys.mappingVersions,
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) =>
      api.get(`${M}/versions`, { query: { after: pageParam ? Number(pageParam) : null, limit: 30 }, signal }),
    getNextPageParam: (last) => last.next,
    enabled,
  });
}

/** Two versions in words, or a version and the rules on screen. */
export function useComparison(from: number | null, to: number | { rules: readonly Rule[] } | null) {
  return useQuery({
    queryKey: [...keys.mappingVersions, 'compare', from, to],
    queryFn: ({ signal }) =>
      typeof to === 'number'
        ? api.get(`${M}/versions/compare`, { query: { from: from ?? 0, to }, signal })
        : api.post(`${M}/compare`, { body: { from, rules: to ? [...to.rules] : [] }, signal }),
    enabled: from !== null && to !== null,
    gcTime: 0,
  });
}

type Restore = { version: number; current: number; acceptFailingExamples: boolean };

/** Makes a new version with the rules of an older one. */
export function useRestore() {
  const queries = useQueryClient();
  return useChange({
    mutationFn: ({ version, current, acceptFailingExamples }: Restore) =>
      api.post(`${M}/versions/{version}/restore`, {
        path: { version },
        query: { acceptFailingExamples: acceptFailingExamples || null },
        ifMatch: current,
      }),
    onSuccess: (restored) => {
      queries.setQueryData(keys.mapping, restored);
      void queries.invalidateQueries({ queryKey: keys.mappingVersions });
      void queries.invalidateQueries({ queryKey: keys.home });
    },
    onError: (failure) => {
      // Whoever saved in the meantime made a version that this screen has not seen.
      if (asProblem(failure).status === 412) void queries.invalidateQueries({ queryKey: keys.mapping });
    },
  });
}
