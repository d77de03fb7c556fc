import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/http';
import { keys } from '../../api/keys';
import type { Preview, PreviewRequest } from '../../api/types';
import type { HeldDraft } from './drafts.model';
import { lab, M } from './lab.http';
import type {
  Check,
  ExpressionHelp,
  FieldMapping,
  PreviewRow,
  Rule,
  SaveFieldMapping,
  ServerDraft,
  Suggestion,
} from './lab.types';
import { byEmployeeField } from './mapping.model';

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
    queryFn: ({ signal }) => lab.get<FieldMapping>(M, { signal }),
  });
}

export function useSaveMapping() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ version, ...mapping }: SaveFieldMapping & { version: number }) =>
      lab.put<FieldMapping>(M, { body: mapping, ifMatch: version }),
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
  const draft = await lab.get<ServerDraft | undefined>(`${M}/draft`, { signal });
  if (!draft) return null;
  const { baseVersion, rules } = draft;
  if (baseVersion === 0) return { baseVersion, rules, base: {} };
  const path = { version: String(baseVersion) };
  const base =
    baseVersion === newest.version
      ? newest
      : await lab.get<FieldMapping>(`${M}/versions/{version}`, { path, signal });
  return { baseVersion, rules, base: byEmployeeField(base.rules) };
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

export const putDraft = (baseVersion: number, rules: readonly Rule[]) =>
  lab.put<unknown>(`${M}/draft`, { body: { baseVersion, rules } });

export const deleteDraft = () => lab.delete<unknown>(`${M}/draft`);

/** A preview whose rows show the way to each value. */
export type LabPreview =
  | (Omit<Extract<Preview, { kind: 'shown' }>, 'rows'> & { rows: PreviewRow[] })
  | Exclude<Preview, { kind: 'shown' }>;
export type Subject = Omit<PreviewRequest, 'rules'>;

/** Never cached: the answer is a person's data. */
export const askPreview = ({ subject, rules }: { subject: Subject; rules: readonly Rule[] }) =>
  lab.post<LabPreview>(`${M}/preview`, { body: { ...subject, rules } });

export const askCheck = (rules: readonly Rule[]) => lab.post<Check>(`${M}/check`, { body: { rules } });

export function useSuggestions() {
  return useQuery({
    queryKey: keys.suggestions,
    queryFn: ({ signal }) => lab.get<Suggestion[]>(`${M}/suggestions`, { signal }),
    retry: false,
  });
}

export function useExpressionHelp() {
  return useQuery({
    queryKey: keys.expressionHelp,
    queryFn: ({ signal }) => lab.get<ExpressionHelp>(`${M}/expression-help`, { signal }),
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
