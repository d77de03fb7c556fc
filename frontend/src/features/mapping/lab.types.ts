import type { components } from '../../api/schema';

type Schemas = components['schemas'];

/** A value as JSON has it. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** Where a rule's value begins. */
export type Source = Exclude<Schemas['Source'], { kind: 'firstOf' }> | Required<Schemas['SourceFirstOf']>;

export type Otherwise = Schemas['TransformOtherwise'];

/** One step of a rule. */
export type Transform = Schemas['Transform'];

export type Kind = Transform['kind'];
export type Step<K extends Kind> = Extract<Transform, { kind: K }>;

/** What must come of a known input: by candidate field key, all that the rule reads. */
export type Example = Required<Omit<Schemas['Example'], 'input'>> & { input: Record<string, Json> };

/** One employee field's recipe. */
export type Rule = { employeeField: string; source: Source; transforms: Transform[]; examples: Example[] };

export type Entry = Schemas['LookupTableEntry'];
export type PinnedTable = { id: string; name: string; version: number; entries: Entry[] };
export type LookupTable = PinnedTable & { usedBy: string[] };

export type FieldMapping = {
  version: number;
  rules: Rule[];
  author: string | null;
  savedAt: string | null;
  note?: string | null;
  tables?: PinnedTable[];
};

export type SaveFieldMapping = { rules: Rule[]; note?: string | null; acceptFailingExamples?: boolean };

/** What this person has drawn and not saved, as the server keeps it. */
export type ServerDraft = { baseVersion: number; rules: Rule[]; updatedAt: string };

export type Place = { line: number; column: number };
export type RuleProblem = {
  /** The step that it is about, from 0; null for the source or the end. */
  step: number | null;
  message: string;
  /** The steps that would mend it. */
  fix: Transform[] | null;
  at?: Place | null;
};
export type ExampleResult = { index: number; got: string; passed: boolean };
export type RuleCheck = { employeeField: string; problems: RuleProblem[]; examples: ExampleResult[] };
export type Check = { rules: RuleCheck[] };

export type Suggestion = {
  employeeField: string;
  source: Source;
  transforms: Transform[];
  strength: 'strong' | 'good' | 'weak';
  reason: string;
};

export type ExpressionHelp = {
  variables: { name: string; label: string; type: string }[];
  functions: { name: string; example: string }[];
};

export type TraceStep = { title: string; display: string | null; problem: string | null };
/** What one employee field would get, and the way there: the source's value first, then each step. */
export type PreviewRow = {
  employeeField: string;
  value: unknown;
  display: string | null;
  problem: string | null;
  steps?: TraceStep[];
  /** What the rule read, by candidate field key. */
  inputs?: Record<string, Json> | null;
};

export type FieldValue = { value: string; count: number; selectable: boolean; archived: boolean };
export type FieldValues = { values: FieldValue[]; people: number };
