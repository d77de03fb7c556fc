import { useCallback, useMemo } from 'react';
import type { CandidateField, EmployeeField } from '../../api/types';
import type { HeldDraft } from './drafts.model';
import { forgetDraft } from './drafts.model';
import { optionLabel } from './fields.model';
import { rowFlags } from './flags.model';
import type { Lab, TableRequest } from './lab.context';
import type { FieldMapping } from './lab.types';
import { heldDraft, useSuggestions } from './mapping.api';
import { byEmployeeField, rulesInOrder } from './mapping.model';
import { refusedFields } from './refused.model';
import { fieldsRead } from './rules.model';
import { openSuggestions } from './suggestions.model';
import { useLookupTables } from './tables.api';
import { fieldNames } from './template.model';
import { useCheck } from './useCheck';
import { useDraftKeeping } from './useDraftKeeping';
import { useMappingDraft } from './useMappingDraft';
import { useSample } from './useSample';
import { useSaving } from './useSaving';

type Given = {
  candidateFields: CandidateField[];
  employeeFields: EmployeeField[];
  mapping: FieldMapping;
  held: HeldDraft | null;
  openTables: (request: TableRequest) => void;
};

const NO_TABLES: never[] = [];
const NOTHING: readonly string[] = [];

/** Everything that the screen shows and does, brought together: the draft, what the server says of it, the sample. */
export function useLabState({ candidateFields, employeeFields, mapping, held, openTables }: Given) {
  const { draft, change, changed, conflict, setRefused } = useMappingDraft(mapping, held);
  const rules = useMemo(() => rulesInOrder(draft.current, employeeFields), [draft.current, employeeFields]);
  const tablesQuery = useLookupTables();
  const tables = tablesQuery.data ?? NO_TABLES;
  const suggested = useSuggestions();
  const fields = useMemo(
    () => new Map(candidateFields.map((field) => [field.key, field])),
    [candidateFields],
  );
  const labels = useMemo(
    () => new Map(employeeFields.map((field) => [field.key, field.label])),
    [employeeFields],
  );
  const names = useMemo(
    () => fieldNames(candidateFields.map((field) => ({ key: field.key, name: optionLabel(field) }))),
    [candidateFields],
  );
  const nameOf = useCallback(
    (key: string) => {
      const field = fields.get(key);
      return field ? optionLabel(field) : key;
    },
    [fields],
  );
  const labelOf = useCallback((key: string) => labels.get(key) ?? key, [labels]);
  const tableNameOf = useCallback(
    (id: string) => tables.find((table) => table.id === id)?.name ?? null,
    [tables],
  );

  const sample = useSample(rules, mapping.version, tables);
  const { checkOf, unchecked } = useCheck(rules, mapping, tables);
  const keeping = useDraftKeeping({ draft, rules, changed: changed.length > 0, mapping, held });
  const saving = useSaving({
    version: draft.version,
    rules,
    fields: employeeFields,
    change,
    onStale: () => setRefused(true),
    draftVersion: keeping.follows,
  });
  const suggestions = useMemo(() => openSuggestions(draft, suggested.data ?? []), [draft, suggested.data]);
  const flags = useMemo(() => {
    const known = new Map<string, readonly string[]>();
    for (const { key } of employeeFields) {
      const refused = saving.refusals.filter((each) => each.employeeField === key);
      const words = rowFlags(
        draft.current[key] ?? null,
        checkOf(key),
        refused.map(({ message }) => message),
        { nameOf, fields },
      );
      known.set(key, words.length === 0 ? NOTHING : words);
    }
    return known;
  }, [employeeFields, draft.current, checkOf, saving.refusals, nameOf, fields]);
  const refused = useMemo(
    () =>
      refusedFields({
        rules,
        checkOf,
        refusals: saving.refusals,
        isRetired: (key) => !labels.has(key) && draft.saved[key] !== undefined,
      }),
    [rules, checkOf, saving.refusals, labels, draft.saved],
  );
  const flagsOf = useCallback((key: string) => flags.get(key) ?? NOTHING, [flags]);
  const used = useMemo(() => new Set(rules.flatMap(fieldsRead)), [rules]);
  const settle = (kind: 'loaded' | 'rebased') => {
    change({ kind, mapping });
    setRefused(false);
    saving.forgive();
  };
  const take = ({ baseVersion, rules: drawn, base, version }: HeldDraft) => {
    const saved = baseVersion === mapping.version ? byEmployeeField(mapping.rules) : base;
    keeping.follow(version);
    change({ kind: 'restored', version: baseVersion, saved, current: byEmployeeField(drawn) });
  };
  const { elsewhere } = keeping;
  const otherTab = elsewhere && {
    take: () => take(elsewhere),
    keepMine: () => keeping.follow(elsewhere.version),
  };
  const reloadDraft = async () => {
    forgetDraft();
    const there = await heldDraft(mapping);
    if (there) take(there);
  };
  const lab: Lab = {
    candidateFields,
    employeeFields,
    mapping,
    version: draft.version,
    rules,
    changed,
    nameOf,
    labelOf,
    names,
    change,
    tables,
    tableNameOf,
    openTables,
    checkOf,
    refused,
    previewOf: sample.previewOf,
    person: sample.person,
    reloadDraft,
    otherTab,
  };
  return { lab, draft, sample, saving, keeping, suggestions, conflict, settle, flagsOf, used, unchecked };
}
