import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useChange } from '../../api/change';
import { connectionQuery } from '../../api/connection';
import { api } from '../../api/http';
import { keys } from '../../api/keys';
import type { SaveConnection, WaitingDecision } from '../../api/types';

export type { WaitingDecision };

export function useConnection() {
  return useQuery(connectionQuery);
}

export function useSaveConnection() {
  const queries = useQueryClient();
  return useChange({
    mutationFn: ({ version, ...connection }: SaveConnection & { version: number }) =>
      api.put('/integrations/ashby', { body: connection, ifMatch: version }),
    onSuccess: async (saved) => {
      queries.setQueryData(keys.connection, saved);
      // A new key may see other fields, stages and people.
      await queries.invalidateQueries({ queryKey: keys.connection });
      void queries.invalidateQueries({ queryKey: keys.home });
    },
  });
}

export function useVerify() {
  const queries = useQueryClient();
  return useChange({
    mutationFn: () => api.post('/integrations/ashby/verify', { body: {} }),
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.connection }),
  });
}

export function useWaiting() {
  return useQuery({
    queryKey: keys.waiting,
    queryFn: ({ signal }) => api.get('/integrations/ashby/waiting', { signal }),
  });
}

export function useDecideWaiting() {
  const queries = useQueryClient();
  return useChange({
    mutationFn: (decision: WaitingDecision) => api.post('/integrations/ashby/waiting', { body: decision }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: keys.connection });
      void queries.invalidateQueries({ queryKey: ['deliveries'] });
    },
  });
}
