import { keepPreviousData, queryOptions, useQueryClient } from '@tanstack/react-query';
import { useChange } from '../../api/change';
import { api } from '../../api/http';
import { keys } from '../../api/keys';
import type { EmployeeField, FieldPatch } from '../../api/types';
import { inOrder, orderOf } from './fields.model';

/** The retired ones too. */
export const allFieldsQuery = queryOptions({
  queryKey: keys.allEmployeeFields,
  queryFn: ({ signal }) => api.get('/employee-fields', { query: { retired: true }, signal }),
});

/** What a change would do to the values that are there. */
export const fieldCheckQuery = (key: string, change: FieldPatch) =>
  queryOptions({
    queryKey: keys.employeeFieldCheck(key, JSON.stringify(change)),
    queryFn: ({ signal }) =>
      api.post('/employee-fields/{key}/check', { path: { key }, body: change, signal }),
    placeholderData: keepPreviousData,
  });

function useStale() {
  const queries = useQueryClient();
  return () =>
    Promise.all(
      [keys.employeeFields, keys.employees, keys.mapping].map((queryKey) =>
        queries.invalidateQueries({ queryKey }),
      ),
    );
}

export function useAddField() {
  const stale = useStale();
  return useChange({
    mutationFn: (body: Omit<FieldPatch, 'retired' | 'keepAside'>) => api.post('/employee-fields', { body }),
    onSuccess: stale,
  });
}

export function useChangeField() {
  const stale = useStale();
  return useChange({
    mutationFn: ({ field, body }: { field: Pick<EmployeeField, 'key' | 'version'>; body: FieldPatch }) =>
      api.patch('/employee-fields/{key}', { path: { key: field.key }, body, ifMatch: field.version }),
    onSuccess: stale,
  });
}

/** The new order stands at once; should it not be saved, the old one comes back. */
export function useOrderFields() {
  const queries = useQueryClient();
  const stale = useStale();
  return useChange({
    scope: { id: 'employee-fields-order' },
    mutationFn: ({ after, before }: { after: EmployeeField[]; before: EmployeeField[] }) =>
      api.put('/employee-fields/order', { body: orderOf(after, before) }),
    onMutate: async ({ after }) => {
      await queries.cancelQueries({ queryKey: keys.allEmployeeFields });
      queries.setQueryData(allFieldsQuery.queryKey, (known) => [
        ...after,
        ...(known ?? []).filter((field) => field.retired),
      ]);
    },
    onSettled: stale,
  });
}

/** The newest of a field that somebody else changed. */
export function useNewest() {
  const queries = useQueryClient();
  return async (key: string) => {
    const all = await queries.fetchQuery({ ...allFieldsQuery, staleTime: 0 });
    return inOrder(all).find((field) => field.key === key);
  };
}
