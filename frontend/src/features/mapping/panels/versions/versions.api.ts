import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { asProblem } from '../../../../api/http';
import { keys } from '../../../../api/keys';
import type { Page } from '../../../../api/types';
import { lab, M } from '../../lab.http';
import type { FieldMapping, Rule } from '../../lab.types';
import type { Comparison, Version } from '../panels.types';

export function useVersions(enabled = true) {
  return useInfiniteQuery({
    queryKey: keys.mappingVersions,
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) =>
      lab.get<Page<Version>>(`${M}/versions`, { query: { after: pageParam, limit: 30 }, signal }),
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
        ? lab.get<Comparison>(`${M}/versions/compare`, { query: { from, to }, signal })
        : lab.post<Comparison>(`${M}/compare`, { body: { from, rules: to?.rules }, signal }),
    enabled: from !== null && to !== null,
    gcTime: 0,
  });
}

/** Makes a new version with the rules of an older one. */
export function useRestore() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ version, current }: { version: number; current: number }) =>
      lab.post<FieldMapping>(`${M}/versions/{version}/restore`, {
        path: { version: String(version) },
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
