import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useChange } from '../../../../api/change';
import { api } from '../../../../api/http';
import { keys } from '../../../../api/keys';
import type { NewTrial, Trial, Tried } from '../../../../api/types';
import { isRunning } from './trial.model';

const M = '/integrations/ashby/field-mapping';

export function useStages() {
  return useQuery({
    queryKey: keys.stages,
    queryFn: ({ signal }) => api.get('/integrations/ashby/stages', { signal }),
  });
}

/** The newest few, whoever began them. Asked again while one runs: it goes on when the screen is left. */
export function useTrials() {
  return useQuery({
    queryKey: keys.trials,
    queryFn: ({ signal }) => api.get(`${M}/trials`, { signal }),
    refetchInterval: ({ state }) => (state.data?.some(isRunning) ? 1_500 : false),
  });
}

/** What is known from people's values is asked for again each time that a trial has ended: there are more of them then. */
export function useLearning(): void {
  const queries = useQueryClient();
  const trials = useTrials().data;
  const ended = trials?.filter((trial) => !isRunning(trial)).length;
  const before = useRef(ended);
  useEffect(() => {
    if (before.current !== undefined && ended !== undefined && ended !== before.current) {
      for (const queryKey of [keys.unused, keys.suggestions, keys.allFieldValues]) {
        void queries.invalidateQueries({ queryKey });
      }
    }
    before.current = ended;
  }, [ended, queries]);
}

export function useTry() {
  const queries = useQueryClient();
  return useChange({
    mutationFn: (body: NewTrial) => api.post(`${M}/trials`, { body }),
    onSuccess: (begun) => {
      queries.setQueryData<Trial[]>(keys.trials, (trials = []) => [
        begun,
        ...trials.filter(({ id }) => id !== begun.id),
      ]);
      void queries.invalidateQueries({ queryKey: keys.trials });
    },
  });
}

export function useCancelTrial() {
  const queries = useQueryClient();
  return useChange({
    mutationFn: (id: string) => api.post(`${M}/trials/{id}/cancel`, { path: { id } }),
    onSettled: () => queries.invalidateQueries({ queryKey: keys.trials }),
  });
}

/**
 * What a mapping makes of a trial's people. Holds personal data, so it goes when it is no longer on screen.
 *
 * @param tried null: nothing is asked
 */
export function useTrialResults(trialId: string | null, tried: Tried | null) {
  return useQuery({
    queryKey: [...keys.trialResults, trialId, tried],
    queryFn: ({ signal }) =>
      api.post(`${M}/trials/{id}/results`, {
        path: { id: trialId ?? '' },
        body: tried ?? {},
        signal,
      }),
    enabled: trialId !== null && tried !== null,
    // Older rules' results stay in sight while newer ones are worked out, but never those of other people.
    placeholderData: (before, query) => (query?.queryKey[2] === trialId ? before : undefined),
    gcTime: 0,
    staleTime: 60_000,
    retry: false,
  });
}

export function useApply(trialId: string) {
  const queries = useQueryClient();
  return useChange({
    mutationFn: (applicationIds: string[]) =>
      api.post(`${M}/trials/{id}/apply`, { path: { id: trialId }, body: { applicationIds } }),
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: keys.trialResults });
      void queries.invalidateQueries({ queryKey: keys.employees });
    },
  });
}
