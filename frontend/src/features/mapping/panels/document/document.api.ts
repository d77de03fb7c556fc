import { useQueryClient } from '@tanstack/react-query';
import { useChange } from '../../../../api/change';
import { api } from '../../../../api/http';
import { keys } from '../../../../api/keys';
import type { ImportShown } from '../../../../api/types';

const M = '/integrations/ashby/field-mapping';

/** The saved mapping as a document that can be kept in version control. */
export function useExport() {
  return useChange({
    mutationFn: (version: number) => api.get(`${M}/export`, { query: { version } }),
  });
}

/** Shows what a document would change; changes nothing. */
export function useShowImport() {
  return useChange({
    mutationFn: (document: unknown) => api.post(`${M}/import`, { body: { document } }),
    gcTime: 0,
  });
}

/** Over the mapping and the lookup tables as they were shown, and over no others. */
export function usePutIntoDraft() {
  const queries = useQueryClient();
  return useChange({
    mutationFn: ({ document, shown }: { document: unknown; shown: ImportShown }) =>
      api.post(`${M}/import/apply`, {
        ifMatch: shown.version,
        body: { document, tables: shown.tables.map(({ name, version }) => ({ name, version })) },
      }),
    onSettled: () => queries.invalidateQueries({ queryKey: keys.mapping }),
  });
}
