import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/http';
import { keys } from '../../api/keys';
import type { Connection, DeliveryRow, SaveConnection } from '../../api/types';

export function useConnection() {
  return useQuery({
    queryKey: keys.connection,
    queryFn: ({ signal }) => api.get<Connection>('/integrations/ashby', {}, signal),
  });
}

export function useSaveConnection() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ version, ...connection }: SaveConnection & { version: number }) =>
      api.put<Connection | undefined>('/integrations/ashby', connection, version),
    onSuccess: async (saved) => {
      if (saved) queries.setQueryData(keys.connection, saved);
      // A new key may see other fields, stages and people.
      await queries.invalidateQueries({ queryKey: keys.connection });
      void queries.invalidateQueries({ queryKey: keys.home });
    },
  });
}

export function useVerify() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => api.post<unknown>('/integrations/ashby/verify'),
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.connection }),
  });
}

type Waiting = { count: number; deliveries: DeliveryRow[] };

export function useWaiting(enabled: boolean) {
  return useQuery({
    queryKey: keys.waiting,
    queryFn: ({ signal }) => api.get<Waiting>('/integrations/ashby/waiting', {}, signal),
    enabled,
  });
}

export type WaitingDecision = { decision: 'processAll' | 'process' | 'ignore'; deliveryIds?: string[] };

export function useDecideWaiting() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (decision: WaitingDecision) => api.post<void>('/integrations/ashby/waiting', decision),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: keys.connection });
      void queries.invalidateQueries({ queryKey: ['deliveries'] });
    },
  });
}
