import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/http';
import { keys } from '../../api/keys';
import type { PreviewRequest, SaveFieldMapping } from '../../api/types';

export function useCandidateFields() {
  return useQuery({
    queryKey: keys.candidateFields,
    queryFn: ({ signal }) => api.get('/integrations/ashby/candidate-fields', { signal }),
  });
}

export function useEmployeeFields() {
  return useQuery({
    queryKey: keys.employeeFields,
    queryFn: async ({ signal }) => {
      const fields = await api.get('/employee-fields', { signal });
      return [...fields].sort((one, other) => one.position - other.position);
    },
  });
}

export function useMapping() {
  return useQuery({
    queryKey: keys.mapping,
    queryFn: ({ signal }) => api.get('/integrations/ashby/field-mapping', { signal }),
  });
}

export function useSaveMapping() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ version, ...mapping }: SaveFieldMapping & { version: number }) =>
      api.put('/integrations/ashby/field-mapping', { body: mapping, ifMatch: version }),
    onSuccess: (saved) => {
      queries.setQueryData(keys.mapping, saved);
      void queries.invalidateQueries({ queryKey: keys.home });
    },
  });
}

/** Never cached: the answer is a person's data. */
export function usePreview() {
  return useMutation({
    mutationFn: (request: PreviewRequest) =>
      api.post('/integrations/ashby/field-mapping/preview', { body: request }),
    gcTime: 0,
  });
}

export function useEmployeeChoices(search: string, enabled: boolean) {
  return useQuery({
    queryKey: [...keys.employees, 'choices', search],
    queryFn: ({ signal }) => api.get('/employees', { query: { search, limit: 20 }, signal }),
    placeholderData: (before) => before,
    enabled,
  });
}
