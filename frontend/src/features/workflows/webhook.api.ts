import { useQueryClient } from '@tanstack/react-query';
import { useChange } from '../../api/change';
import { api } from '../../api/http';
import { keys } from '../../api/keys';
import type { Webhook } from '../../api/types';

function useAsk<T = void>(ask: (asked: T) => Promise<unknown>) {
  const queries = useQueryClient();
  return useChange({
    mutationFn: ask,
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ['listeners'] });
      void queries.invalidateQueries({ queryKey: keys.home });
    },
  });
}

export function useMakeWebhook(listenerId: string) {
  return useAsk((wanted: { event?: string | null; again?: boolean }) =>
    api.post('/listeners/{id}/webhook', {
      path: { id: listenerId },
      body: { event: wanted.event ?? null, again: wanted.again ?? false },
    }),
  );
}

export function useMendWebhook(listenerId: string) {
  const path = { id: listenerId };
  return useAsk((mend: Webhook['mends'][number]) => {
    switch (mend) {
      case 'create':
      case 'repair':
        return api.post('/listeners/{id}/webhook', { path, body: { event: null, again: false } });
      case 'createAgain':
        return api.post('/listeners/{id}/webhook', { path, body: { event: null, again: true } });
      case 'look':
        return api.post('/listeners/{id}/webhook/look', { path });
      case 'remove':
        return api.post('/listeners/{id}/webhook/remove', { path });
      case 'forget':
        return api.post('/listeners/{id}/webhook/forget', { path });
      case 'onlyOne':
        return api.post('/listeners/{id}/webhook/only-one', { path });
    }
  });
}

/** What the key may do may have changed in Ashby. */
export function useCheckKeyAgain() {
  const queries = useQueryClient();
  return useChange({
    mutationFn: () => api.post('/integrations/ashby/verify', { body: {} }),
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: keys.connection });
      void queries.invalidateQueries({ queryKey: keys.webhooks });
    },
  });
}
