import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/http';
import { keys } from '../../api/keys';
import type {
  CandidateFields,
  EmployeeField,
  EmployeeRow,
  FieldMapping,
  Page,
  Preview,
  PreviewRequest,
  SaveFieldMapping,
} from '../../api/types';

export function useCandidateFields() {
  return useQuery({
    queryKey: keys.candidateFields,
    queryFn: ({ signal }) => api.get<CandidateFields>('/integrations/ashby/candidate-fields', {}, signal),
  });
}

export function useEmployeeFields() {
  return useQuery({
    queryKey: keys.employeeFields,
    queryFn: async ({ signal }) => {
      const answer = await api.get<EmployeeField[] | Page<EmployeeField>>('/employee-fields', {}, signal);
      const fields = Array.isArray(answer) ? answer : answer.items;
      return [...fields].sort((one, other) => one.position - other.position);
    },
  });
}

export function useMapping() {
  return useQuery({
    queryKey: keys.mapping,
    queryFn: ({ signal }) => api.get<FieldMapping>('/integrations/ashby/field-mapping', {}, signal),
  });
}

export function useSaveMapping() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ version, ...mapping }: SaveFieldMapping & { version: number }) =>
      api.put<FieldMapping | undefined>('/integrations/ashby/field-mapping', mapping, version),
    onSuccess: async (saved) => {
      if (saved) queries.setQueryData(keys.mapping, saved);
      else await queries.invalidateQueries({ queryKey: keys.mapping });
      void queries.invalidateQueries({ queryKey: keys.home });
    },
  });
}

/** Never cached: the answer is a person's data. */
export function usePreview() {
  return useMutation({
    mutationFn: (request: PreviewRequest) =>
      api.post<Preview>('/integrations/ashby/field-mapping/preview', request),
    gcTime: 0,
  });
}

export function useEmployeeChoices(search: string, enabled: boolean) {
  return useQuery({
    queryKey: [...keys.employees, 'choices', search],
    queryFn: ({ signal }) => api.get<Page<EmployeeRow>>('/employees', { search, limit: 20 }, signal),
    placeholderData: (before) => before,
    enabled,
  });
}
