import { createContext, use } from 'react';
import type { CandidateField, EmployeeField } from '../../api/types';
import type { FieldMapping, LookupTable, PreviewRow, Rule, RuleCheck } from './lab.types';
import type { Change } from './mapping.model';
import type { FieldNames } from './template.model';

/**
 * What to open of the lookup tables: one by its id, a new one (null), or the list (no id).
 * `field` is the candidate field whose values it is for.
 */
export type TableRequest = { id?: string | null; field?: string | null; onSaved?: (id: string) => void };

/** What every part of the mapping screen may ask for and do. */
export type Lab = {
  candidateFields: readonly CandidateField[];
  employeeFields: readonly EmployeeField[];
  /** The newest saved mapping. */
  mapping: FieldMapping;
  /** The version that the rules on screen stand on. */
  version: number;
  /** The rules on screen, saved or not, in the order of the employee fields: to check, to preview, to try. */
  rules: readonly Rule[];
  /** The employee fields whose rule on screen is not the saved one. */
  changed: readonly string[];
  /** "Candidate · First name", or the key of a field that is no longer there. */
  nameOf: (candidateField: string) => string;
  /** "First name", or the key of a field that is no longer there. */
  labelOf: (employeeField: string) => string;
  /** Names of candidate fields for texts with fields in them. */
  names: FieldNames;
  change: (change: Change) => void;
  tables: readonly LookupTable[];
  tableNameOf: (id: string) => string | null;
  openTables: (request: TableRequest) => void;
  /** What the server says of a field's rule as it is on screen; null until it has looked. */
  checkOf: (employeeField: string) => RuleCheck | null;
  /** The employee fields whose rule a save would refuse as it is on screen. They do not count as mapped. */
  refused: readonly string[];
  /** What the sample person gets by the rule as it is on screen; null until that is known. */
  previewOf: (employeeField: string) => PreviewRow | null;
  /** The name of the sample person. */
  person: string | null;
  /** Shows the draft that the server keeps, after something else than this screen put it there. */
  reloadDraft: () => Promise<void>;
  /** Another tab of the same person kept another draft meanwhile: what can be done about it; null when none did. */
  otherTab: { take: () => void; keepMine: () => void } | null;
};

export const LabContext = createContext<Lab | null>(null);

export function useLab(): Lab {
  const lab = use(LabContext);
  if (!lab) throw new Error('useLab outside of the mapping screen');
  return lab;
}
