import type { components } from '../../api/schema';

// The contract's types by the names that this screen uses; narrower where the screen fills in what may be left out.
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

/** One employee field's recipe, with nothing left out. */
export type Rule = { employeeField: string; source: Source; transforms: Transform[]; examples: Example[] };

/** As it goes over the wire: steps and examples may be left out. */
export type SentRule = Schemas['Rule'];

export type Entry = Schemas['LookupTableEntry'];
export type LookupTable = Schemas['LookupTable'];

/** The saved mapping with whole rules. */
export type FieldMapping = Omit<Schemas['FieldMapping'], 'rules'> & { rules: Rule[] };
export type SaveFieldMapping = Omit<Schemas['SaveFieldMapping'], 'rules'> & { rules: Rule[] };

export type RuleProblem = Schemas['RuleProblem'];
export type ExampleResult = Schemas['ExampleResult'];
export type RuleCheck = Schemas['CheckingCheckedRule'];
export type Check = Schemas['MappingCheck'];

export type Suggestion = Omit<Schemas['Suggestion'], 'source'> & { source: Source };

export type ExpressionHelp = Schemas['CheckExpressionHelp'];

export type TraceStep = PreviewRow['steps'][number];
/** What one employee field would get, and the way there: the source's value first, then each step. */
export type PreviewRow = Schemas['PreviewRow'];

export type FieldValues = Schemas['KeptFieldValues'];
export type FieldValue = FieldValues['values'][number];
