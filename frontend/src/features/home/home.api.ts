import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api/http';
import { keys } from '../../api/keys';

export const homeQuery = queryOptions({
  queryKey: keys.home,
  queryFn: ({ signal }) => api.get('/home', { signal }),
});
