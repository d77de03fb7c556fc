import type { components } from './schema';

// The contract's types by the names that the screens use. They are generated: see contract.mjs.
type Schemas = components['schemas'];

export type SignIn = Schemas['SignIn'];
export type Me = Schemas['SignInMe'];

export type Home = Schemas['Home'];
export type ChecklistStep = Schemas['HomeChecklistStep'];
export type Arrival = Schemas['HomeArrival'];

export type LedgerSummary = Schemas['LedgerSummary'];
export type LedgerEntry = Schemas['LedgerEntry'];
export type LedgerDay = Schemas['LedgerDay'];

export type Connection = Schemas['Connection'];
export type SaveConnection = Schemas['SaveConnection'];
export type Verification = Schemas['Verification'];
export type Waiting = Schemas['Waiting'];
export type WaitingDecision = Schemas['WaitingDecision'];

export type CandidateField = Schemas['CandidateField'];
export type CandidateFields = Schemas['CandidateFieldListing'];
export type Stages = Schemas['CatalogStages'];

export type Rule = Schemas['Rule'];
export type FieldMapping = Schemas['FieldMapping'];
export type SaveFieldMapping = Schemas['SaveFieldMapping'];
export type MappingVersion = Schemas['MappingVersion'];
export type MappingComparison = Schemas['VersionComparison'];
export type RuleDifference = Schemas['Difference'];
export type Trial = Schemas['Trial'];
export type NewTrial = Schemas['StartTrial'];
export type Tried = Schemas['ResultTryMapping'];
export type TrialResults = Schemas['Results'];
export type TriedPerson = Schemas['Rehearsal'];
export type TrialOutcome = Schemas['RehearsalOutcome'];
export type TrialReason = Schemas['ResultReason'];
export type ValueChange = Schemas['RehearsalChange'];
export type Applied = Schemas['ResultApplied'];
export type UnusedField = Schemas['KeptValueUnusedField'];
export type ImportShown = Schemas['DocumentImportShown'];
export type Drift = Schemas['Drift'];
export type Finding = Schemas['DriftFinding'];
export type PreviewRequest = Schemas['PreviewRequest'];
export type Preview = Schemas['Preview'];

export type EmployeeField = Schemas['EmployeeField'];
export type NewEmployeeField = Schemas['NewEmployeeField'];
export type FieldPatch = Schemas['FieldPatch'];
export type FieldCheck = Schemas['FieldCheck'];
export type RosterReading = Schemas['RosterReading'];
export type RosterColumn = Schemas['RosterColumn'];
export type RosterPreview = Schemas['RosterPreview'];
export type RosterRow = Schemas['RosterRow'];
export type RosterCounts = Schemas['RosterCounts'];
export type RosterRequest = Schemas['RosterRequest'];
export type EmployeeRow = Schemas['EmployeeRow'];
export type Employee = Schemas['EmployeeDetail'];
export type Provenance = Schemas['EmployeeProvenance'];

export type Workflow = Schemas['Workflow'];
export type EnrollmentRow = Schemas['EnrollmentRow'];
export type Condition = Schemas['Condition'];
export type Listener = Schemas['Listener'];
export type Webhook = Schemas['Webhook'];
export type PatchListener = Schemas['ListenerPatch'];

export type DeliveryRow = Schemas['DeliveryRow'];
export type AttentionGroup = Schemas['AttentionGroup'];
export type AttentionRow = Schemas['AttentionGroupRow'];
export type MendedMany = Schemas['BulkOutcome'];
export type Delivery = Schemas['DeliveryDetail'];
export type Replay = Schemas['Replay'];
export type NewReplay = Schemas['StartReplay'];
export type ReplayScope = Schemas['ReplayScope'];
export type ReplayCounts = Schemas['ReplayCounts'];
export type ReplayRow = Schemas['ReplayRow'];
export type Replayed = Schemas['Replayed'];
export type DeliveryProblem = Schemas['ImportProblem'];
export type Step = Schemas['TraceStep'];
export type EnteredValue = Schemas['TypedValueEntered'];
export type MatchChoice = Schemas['MatchChoice'];

export type AuditEntry = Schemas['AuditEntry'];
export type AuditKind = Schemas['AuditKind'];
export type Activity = Schemas['Activity'];
export type Hint = Schemas['Hint'];
export type ProblemDetails = Schemas['ProblemDetails'];
export type FieldError = Schemas['ProblemFieldError'];

/** OpenAPI has no generic types: every page is like this one, with items of its own. */
export type Page<T> = Omit<Schemas['ActivityPage'], 'items'> & { items: T[] };
