import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '../../../../api/http';
import { keys } from '../../../../api/keys';
import type { Rule } from '../../lab.types';

const M = '/integrations/ashby/field-mapping';

/** Candidate fields that people have values in and these rules do not read. The samples are personal: not kept. */
export function useUnused(rules: Rule[]) {
  return useQuery({
    queryKey: [...keys.unused, rules],
    queryFn: ({ signal }) => api.post(`${M}/unused`, { body: { rules }, signal }),
    placeholderData: keepPreviousData,
    gcTime: 0,
    retry: false,
  });
}
