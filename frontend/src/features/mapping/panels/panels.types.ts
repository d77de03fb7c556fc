import type { RuleDifference } from '../../../api/types';
import type { Rule } from '../lab.types';

export type Status = 'Active' | 'Hired' | 'Archived' | 'Lead';
/** @property everyPlan whether the stages of the same title and type in other plans count too */
export type NewTrial = { stageId?: string; everyPlan?: boolean; status?: Status; people: number };
export type TrialState = 'listing' | 'fetching' | 'done' | 'cancelled' | 'failed';

/** A run over many people: whom it takes, and how far it is. */
export type Trial = {
  id: string;
  /** Who is taken, in words: "Offer, Engineering". */
  scope: string;
  /** How many were wanted. */
  people: number;
  found: number;
  fetched: number;
  failed: number;
  /** Why people could not be fetched, the most frequent reason first. */
  failures: { reason: string; people: number }[];
  state: TrialState;
  /** Why it waits or failed. */
  problem: string | null;
  startedBy: string;
  startedAt: string;
  finishedAt: string | null;
  /** When Ashby said what is known of these people. */
  seenAt: string | null;
};

export type Outcome = 'create' | 'update' | 'unchanged' | 'needsAttention';
export type ValueChange = { employeeField: string; label: string; from: string | null; to: string | null };
export type TriedPerson = {
  applicationId: string;
  name: string;
  stage: string | null;
  outcome: Outcome;
  message: string | null;
  employeeId: string | null;
  /** Of a new employee, every value. */
  changes: ValueChange[];
  /** Values that a person typed, which stay although the mapping has another. */
  kept: ValueChange[];
  /** Whether this application governs the employee's values, so that they can be applied by hand. */
  canApply: boolean;
};
export type Reason = {
  code: string;
  message: string;
  employeeField: string | null;
  count: number;
  people: { applicationId: string; name: string; message?: string }[];
};

/** What a mapping makes of the people of a trial. */
export type TrialResults = {
  people: number;
  wouldImport: number;
  wouldUpdate: number;
  unchanged: number;
  needAttention: number;
  reasons: Reason[];
  persons: TriedPerson[];
};

/** What is tried: rules that nobody saved, a version, or the newest one. */
export type Tried = { rules: readonly Rule[] } | { version: number } | Record<never, never>;

export type Applied = {
  applied: number;
  skipped: { applicationId: string; name: string; reason: string }[];
};

export type UnusedField = {
  key: string;
  label: string;
  object: string;
  people: number;
  sample: string | null;
};
export type Unused = { people: number; fields: UnusedField[] };

/** What a document would bring, shown and not done. */
export type ImportShown = {
  rules: Rule[];
  tables: { name: string; isNew: boolean; changed: boolean }[];
  differences: RuleDifference[];
  problems: string[];
};

export type Mend = 'changeRule' | 'editLookupTable' | 'changeListener';

/** Something that Ashby changed under the mapping or a listener. */
export type Finding = {
  id: string;
  kind: string;
  message: string;
  mend: Mend;
  employeeField: string | null;
  lookupTable: string | null;
  listenerId: string | null;
  workflowId: string | null;
  since: string;
  /** Who said that it may stay as it is. */
  setAsideBy: string | null;
};
export type Drift = {
  checkedAt: string | null;
  checking: boolean;
  problem: string | null;
  findings: Finding[];
};
