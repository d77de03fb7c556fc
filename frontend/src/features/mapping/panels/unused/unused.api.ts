import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { keys } from '../../../../api/keys';
import { lab, M } from '../../lab.http';
import type { Rule } from '../../lab.types';
import type { Unused } from '../panels.types';

/** Candidate fields that people have values in and these rules do not read. The samples are personal: not kept. */
export function useUnused(rules: readonly Rule[]) {
  return useQuery({
    queryKey: [...keys.unused, rules],
    queryFn: ({ signal }) => lab.post<Unused>(`${M}/unused`, { body: { rules }, signal }),
    placeholderData: keepPreviousData,
    gcTime: 0,
    retry: false,
  });
}
