import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useChange } from '../../api/change';
import { api, downloadCsv } from '../../api/http';
import { keys } from '../../api/keys';
import type { LookupTable } from './lab.types';

const TABLES = '/lookup-tables';

export function useLookupTables() {
  return useQuery({
    queryKey: keys.lookupTables,
    queryFn: ({ signal }) => api.get(TABLES, { signal }),
  });
}

/** A new table, or the next version of one. A change of a table makes a new version of the mapping. */
export function useSaveTable() {
  const queries = useQueryClient();
  return useChange({
    mutationFn: ({
      id,
      version,
      name,
      entries,
    }: Omit<LookupTable, 'usedBy' | 'id'> & { id: string | null }) =>
      id === null
        ? api.post(TABLES, { body: { name, entries } })
        : api.put(`${TABLES}/{id}`, { path: { id }, body: { name, entries }, ifMatch: version }),
    // After a refusal too: what somebody else saved is to be seen.
    onSettled: () => queries.invalidateQueries({ queryKey: keys.mapping }),
  });
}

export function useDeleteTable() {
  const queries = useQueryClient();
  return useChange({
    mutationFn: ({ id, version }: Pick<LookupTable, 'id' | 'version'>) =>
      api.delete(`${TABLES}/{id}`, { path: { id }, ifMatch: version }),
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.mapping }),
  });
}

/** Lines pasted from a spreadsheet, or of a CSV file, as entries. */
export const readEntries = (text: string) => api.post(`${TABLES}/read`, { body: { text } });

/** The table as a CSV file. */
export const downloadTable = (id: string, name: string) =>
  downloadCsv(`${TABLES}/{id}/csv`, { path: { id } }, `${name}.csv`);

/** What Ashby offers for a field, and what real people have in it. */
export function useFieldValues(field: string | null) {
  return useQuery({
    queryKey: keys.fieldValues(field ?? ''),
    queryFn: ({ signal }) =>
      api.get('/integrations/ashby/field-values', { query: { field: field ?? '' }, signal }),
    enabled: field !== null,
    retry: false,
  });
}
