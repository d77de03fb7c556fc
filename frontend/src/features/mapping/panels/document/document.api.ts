import { useMutation, useQueryClient } from '@tanstack/react-query';
import { keys } from '../../../../api/keys';
import { lab, M } from '../../lab.http';
import type { ImportShown } from '../panels.types';

/** The saved mapping as a document that can be kept in version control. */
export function useExport() {
  return useMutation({
    mutationFn: (version: number) => lab.get<unknown>(`${M}/export`, { query: { version } }),
  });
}

/** Shows what a document would change; changes nothing. */
export function useShowImport() {
  return useMutation({
    mutationFn: (document: unknown) => lab.post<ImportShown>(`${M}/import`, { body: { document } }),
    gcTime: 0,
  });
}

export function usePutIntoDraft() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (document: unknown) => lab.post<unknown>(`${M}/import/apply`, { body: { document } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.mapping }),
  });
}
