import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useChange } from '../../api/change';
import { api } from '../../api/http';
import { keys } from '../../api/keys';
import type { PreviewRequest } from '../../api/types';
import type { HeldDraft } from './drafts.model';
import type { FieldMapping, Rule, SaveFieldMapping, SentRule, Suggestion } from './lab.types';
import { byEmployeeField } from './mapping.model';
import { filledRule, filledSource } from './rules.model';

const M = '/integrations/ashby/field-mapping';

const whole = <T extends { rules: SentRule[] }>(mapping: T): Omit<T, 'rules'> & { rules: Rule[] } => ({
  ...mapping,
  rules: mapping.rules.map(filledRule),
});

export function useCandidateFields() {
  return useQuery({
    queryKey: keys.candidateFields,
    queryFn: ({ signal }) => api.get('/integrations/ashby/candidate-fields', { signal }),
  });
}

export function useEmployeeFields() {
  return useQuery({
    queryKey: keys.employeeFields,
    queryFn: async ({ signal }) => {
      const fields = await api.get('/employee-fields', { signal });
      return [...fields].sort((one, other) => one.position - other.position);
    },
  });
}

export function useMapping() {
  return useQuery({
    queryKey: keys.mapping,
    queryFn: async ({ signal }) => whole(await api.get(M, { signal })),
  });
}

export function useSaveMapping() {
  const queries = useQueryClient();
  return useChange({
    mutationFn: async ({ version, ...mapping }: SaveFieldMapping & { version: number }) =>
      whole(await api.put(M, { body: mapping, ifMatch: version })),
    onSuccess: (saved) => {
      queries.setQueryData(keys.mapping, saved);
      void queries.invalidateQueries({ queryKey: keys.home });
      void queries.invalidateQueries({ queryKey: keys.lookupTables });
    },
  });
}

/**
 * The draft that the server keeps for this person, from whatever browser; null where there is none.
 *
 * @param newest the saved mapping, whose rules need not be fetched again
 */
export async function heldDraft(newest: FieldMapping, signal?: AbortSignal): Promise<HeldDraft | null> {
  // No content where there is none.
  const draft: { baseVersion: number; rules: SentRule[]; version: number } | undefined = await api.get(
    `${M}/draft`,
    {
      signal,
    },
  );
  if (!draft) return null;
  const { baseVersion, rules, version } = whole(draft);
  if (baseVersion === 0) return { baseVersion, rules, version, base: {} };
  const path = { version: baseVersion };
  const base =
    baseVersion === newest.version
      ? newest
      : whole(await api.get(`${M}/versions/{version}`, { path, signal }));
  return { baseVersion, rules, version, base: byEmployeeField(base.rules) };
}

/** Asked anew each time that the screen opens: another browser may have drawn meanwhile. */
export function useHeldDraft(newest: FieldMapping | undefined) {
  return useQuery({
    queryKey: keys.mappingDraft,
    queryFn: ({ signal }) => heldDraft(newest as FieldMapping, signal),
    enabled: newest !== undefined,
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** @param known the version of the draft that this tab knows of, 0 for none: another tab's is not overwritten unseen */
export const putDraft = (baseVersion: number, rules: readonly Rule[], known: number) =>
  api.put(`${M}/draft`, { body: { baseVersion, rules: [...rules] }, ifMatch: known });

export const deleteDraft = (known: number) => api.delete(`${M}/draft`, { ifMatch: known });

export type Subject = Omit<PreviewRequest, 'rules'>;

export type SampleQuestion = { subject: Subject; rules: readonly Rule[] };

/** Never cached: the answer is a person's data. */
export const askPreview = ({ subject, rules }: SampleQuestion) =>
  api.post(`${M}/preview`, { body: { ...subject, rules: [...rules] } });

export const askCheck = (rules: readonly Rule[]) => api.post(`${M}/check`, { body: { rules: [...rules] } });

export function useSuggestions() {
  return useQuery({
    queryKey: keys.suggestions,
    queryFn: async ({ signal }): Promise<Suggestion[]> => {
      const all = await api.get(`${M}/suggestions`, { signal });
      return all.map((each) => ({ ...each, source: filledSource(each.source) }));
    },
    retry: false,
  });
}

export function useExpressionHelp() {
  return useQuery({
    queryKey: keys.expressionHelp,
    queryFn: ({ signal }) => api.get(`${M}/expression-help`, { signal }),
    staleTime: 300_000,
    retry: false,
  });
}

export function useEmployeeChoices(search: string, enabled: boolean) {
  return useQuery({
    queryKey: [...keys.employees, 'choices', search],
    queryFn: ({ signal }) => api.get('/employees', { query: { search, limit: 20 }, signal }),
    placeholderData: (before) => before,
    enabled,
  });
}
