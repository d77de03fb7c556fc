/** A value as JSON has it. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** Where a rule's value begins. */
export type Source =
  | { kind: 'candidateField'; field: string }
  | { kind: 'template'; text: string }
  | { kind: 'constant'; value: string }
  | { kind: 'firstOf'; fields: string[] }
  | { kind: 'expression'; text: string };

export type Otherwise = 'keep' | 'blank' | 'value' | 'needsAttention';
export type DateUnit = 'days' | 'workingDays' | 'weeks' | 'months' | 'years';
export type Test = 'is' | 'isNot' | 'contains' | 'isEmpty' | 'isFilled';

/** One step of a rule. */
export type Transform =
  | { kind: 'trim' }
  | { kind: 'letterCase'; to: 'upper' | 'lower' | 'title' }
  | { kind: 'split'; separator: string; part: number }
  | { kind: 'join'; separator: string }
  | { kind: 'replace'; find: string; with: string; pattern: boolean }
  | { kind: 'lookup'; table: string; otherwise: Otherwise; value?: string | null }
  | { kind: 'readDate'; format?: string | null; zone?: string | null }
  | { kind: 'writeDate'; format: string }
  | { kind: 'shiftDate'; amount: number; unit: DateUnit }
  | { kind: 'readNumber'; decimal: string }
  | { kind: 'amount' }
  | { kind: 'currency' }
  | { kind: 'money'; currency: string }
  | { kind: 'rangeEnd'; end: 'minimum' | 'maximum' }
  | { kind: 'yesNo'; yes: string[]; no: string[] }
  | { kind: 'phone'; country: string }
  | { kind: 'country'; to: 'name' | 'alpha2' | 'alpha3' }
  | { kind: 'region'; country: string; to: 'name' | 'code' }
  | { kind: 'email' }
  | { kind: 'workEmail' }
  | { kind: 'defaultTo'; value: string }
  | { kind: 'onlyIf'; field: string; test: Test; value?: string | null };

export type Kind = Transform['kind'];
export type Step<K extends Kind> = Extract<Transform, { kind: K }>;

/** What must come of a known input: by candidate field key, all that the rule reads. */
export type Example = { input: Record<string, Json>; expected: string };

/** One employee field's recipe. */
export type Rule = { employeeField: string; source: Source; transforms: Transform[]; examples: Example[] };

export type Entry = { from: string; to: string };
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
