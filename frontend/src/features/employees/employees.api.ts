import { infiniteQueryOptions, queryOptions, useQueryClient } from '@tanstack/react-query';
import { useChange } from '../../api/change';
import { api } from '../../api/http';
import { keys } from '../../api/keys';
import type { Employee } from '../../api/types';

export const employeesQuery = (search: string) =>
  infiniteQueryOptions({
    queryKey: keys.employeeList(search),
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) =>
      api.get('/employees', { query: { search, after: pageParam, limit: 50 }, signal }),
    getNextPageParam: (last) => last.next,
  });

export const employeeFieldsQuery = queryOptions({
  queryKey: keys.employeeFields,
  queryFn: ({ signal }) => api.get('/employee-fields', { signal }),
});

/** Only for the names of the candidate fields; without it a field's key is shown. */
export const candidateFieldNamesQuery = queryOptions({
  queryKey: keys.candidateFields,
  queryFn: ({ signal }) => api.get('/integrations/ashby/candidate-fields', { signal }),
});

export function useAddEmployee() {
  const queries = useQueryClient();
  return useChange({
    mutationFn: (body: { values: Record<string, unknown>; anyway: boolean }) =>
      api.post('/employees', { body }),
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.employees }),
  });
}

export function useEditEmployee(employee: Pick<Employee, 'id' | 'version'>) {
  const queries = useQueryClient();
  return useChange({
    mutationFn: (body: { values: Record<string, unknown>; anyway: boolean }) =>
      api.patch('/employees/{id}', {
        path: { id: employee.id },
        body,
        ifMatch: employee.version,
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.employees }),
  });
}
