import { useQueryClient } from '@tanstack/react-query';
import { useChange } from '../../../api/change';
import { api } from '../../../api/http';
import { keys } from '../../../api/keys';
import type { RosterRequest } from '../../../api/types';

export function useReadFile() {
  return useChange({
    mutationFn: (text: string) => api.post('/employees/import/read', { body: { text } }),
  });
}

export function usePreviewFile() {
  return useChange({
    mutationFn: (body: RosterRequest) => api.post('/employees/import/preview', { body }),
  });
}

export function useImportFile() {
  const queries = useQueryClient();
  return useChange({
    mutationFn: (body: RosterRequest) => api.post('/employees/import', { body }),
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.employees }),
  });
}
