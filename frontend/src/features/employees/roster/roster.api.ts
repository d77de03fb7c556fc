import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../api/http';
import { keys } from '../../../api/keys';
import type { RosterRequest } from '../../../api/types';

export function useReadFile() {
  return useMutation({
    mutationFn: (text: string) => api.post('/employees/import/read', { body: { text } }),
  });
}

export function usePreviewFile() {
  return useMutation({
    mutationFn: (body: RosterRequest) => api.post('/employees/import/preview', { body }),
  });
}

export function useImportFile() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: RosterRequest) => api.post('/employees/import', { body }),
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.employees }),
  });
}
