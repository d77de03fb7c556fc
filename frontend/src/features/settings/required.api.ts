import { useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/http';
import { keys } from '../../api/keys';
import type { Consequence } from './required.model';

const M = '/integrations/ashby/field-mapping';

/** Asks what would come of a field that is required: of a new one where there is no key, for nothing fills it. */
export function useConsequence() {
  const queries = useQueryClient();
  return (key: string | null): Promise<Consequence> =>
    queries.fetchQuery({
      queryKey: [...keys.trialResults, 'required', key],
      queryFn: async () => {
        const [mapped, trial] = await Promise.all([isMapped(key), lastTrial()]);
        return { mapped, tried: trial && (await stopped(trial, key)) };
      },
      staleTime: 0,
      gcTime: 0,
    });
}

async function isMapped(key: string | null): Promise<boolean> {
  if (key === null) return false;
  const { rules } = await api.get(M);
  return rules.some(({ employeeField }) => employeeField === key);
}

/** The newest one that has ended and could read somebody. */
async function lastTrial() {
  const trials = await api.get(`${M}/trials`);
  return trials.find(({ finishedAt, fetched }) => finishedAt !== null && fetched > 0) ?? null;
}

async function stopped(trial: { id: string; fetched: number }, key: string | null) {
  if (key === null) return { stopped: trial.fetched, people: trial.fetched };
  const { people, reasons } = await api.post(`${M}/trials/{id}/results`, {
    path: { id: trial.id },
    body: { required: key },
  });
  const ofField = reasons.filter(({ employeeField }) => employeeField === key).map((reason) => reason.count);
  return people === 0 ? null : { stopped: Math.max(0, ...ofField), people };
}
