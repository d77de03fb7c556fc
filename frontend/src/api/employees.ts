import { queryOptions } from '@tanstack/react-query';
import { api } from './http';
import { keys } from './keys';

/** One employee's record, as far as whoever looks may see it. */
export const employeeQuery = (id: string) =>
  queryOptions({
    queryKey: keys.employee(id),
    queryFn: ({ signal }) => api.get('/employees/{id}', { path: { id }, signal }),
  });
