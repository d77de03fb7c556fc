import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useChange } from '../../../../api/change';
import { api } from '../../../../api/http';
import { keys } from '../../../../api/keys';

const DRIFT = '/integrations/ashby/drift';

export function useCheckDrift() {
  const queries = useQueryClient();
  return useChange({
    mutationFn: () => api.post(DRIFT),
    onSettled: () => queries.invalidateQueries({ queryKey: keys.drift }),
  });
}

/** After a comparison Ashby's fields and stages may have other names here too. */
export function useNewestNames(checkedAt: string | null | undefined): void {
  const queries = useQueryClient();
  const before = useRef(checkedAt);
  useEffect(() => {
    if (before.current !== undefined && checkedAt !== undefined && checkedAt !== before.current) {
      for (const queryKey of [keys.candidateFields, keys.stages, keys.allFieldValues]) {
        void queries.invalidateQueries({ queryKey });
      }
    }
    before.current = checkedAt;
  }, [checkedAt, queries]);
}

/** Says that findings may stay as they are. */
export function useSetAside() {
  const queries = useQueryClient();
  return useChange({
    mutationFn: async (ids: readonly string[]) => {
      for (const id of ids) await api.post(`${DRIFT}/{id}/set-aside`, { path: { id } });
    },
    onSettled: () => queries.invalidateQueries({ queryKey: keys.drift }),
  });
}
