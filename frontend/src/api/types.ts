// The HTTP contract /api/v1 as TypeScript. All times ISO instants; employment dates 'YYYY-MM-DD'. JSON camelCase.
// Errors: RFC 9457 application/problem+json {type,title,status,detail,nextStep?,errors?:[{path,message}]}. type = "https://stagedoor.dev/problems/<code>"
// Statuses: 401 no token, 403 role, 404, 409 conflict (state), 412 If-Match stale, 422 field errors, 428 If-Match missing.
export type Page<T> = { items: T[]; next: string | null }; // ?limit=&after=
// GET /sign-in (public)
export type SignIn = { issuer: string; clientId: string; demo: boolean; sandboxUrl: string | null };
// GET /me
export type Me = { id: string; name: string; email: string | null; role: 'administrator' | 'member' };
// GET /home  (administrator: everything; member: checklist null, connection null, needsAttention null)
export type Home = {
  checklist: ChecklistStep[] | null;
  needsAttention: number | null;
  waiting: number | null;
  arrivals: Arrival[];
  arrivalsPerDay: { date: string; count: number }[];
  connection: ConnectionSummary | null;
};
export type ChecklistStep = {
  key: 'connect' | 'map' | 'listen' | 'called' | 'enrolled';
  label: string;
  done: boolean;
  link: string;
  stuck: string | null;
};
export type Arrival = {
  enrollmentId: string;
  employeeId: string;
  name: string;
  workflowId: string;
  workflowName: string;
  enteredAt: string;
};
export type ConnectionSummary = {
  active: boolean;
  sentence: string;
  lastAnswerAt: string | null;
  trouble: boolean;
};
// GET PUT /integrations/ashby   (PUT If-Match: "<version>"; ETag)
export type Connection = {
  active: boolean;
  choosing: boolean;
  keyLastFour: string | null;
  version: number;
  verification: Verification | null;
  lastAnswerAt: string | null;
  lastFailure: string | null;
  lastFailureAt: string | null;
  waiting: number;
};
export type SaveConnection = { apiKey?: string; active: boolean; saveAnyway?: boolean }; // wrong key -> 422 errors[{path:'apiKey'}]; Ashby down -> 409 type .../ashby-unreachable unless saveAnyway
// POST /integrations/ashby/verify {apiKey?} -> Verification
export type Verification = {
  status: 'valid' | 'wrongKey' | 'unreachable';
  checkedAt: string;
  permissions: { key: string; label: string; state: 'granted' | 'missing' | 'unknown'; without: string }[];
  cannotCheck: { label: string; without: string }[];
  message: string | null;
};
// GET /integrations/ashby/waiting -> {count:number, deliveries: DeliveryRow[]}; POST /integrations/ashby/waiting {decision:'processAll'|'process'|'ignore', deliveryIds?:string[]}
// GET /integrations/ashby/candidate-fields
export type CandidateField = {
  key: string;
  label: string;
  object: 'Candidate' | 'Application' | 'Job' | 'Offer';
  type: string;
  custom: boolean;
  isPrivate: boolean;
  archived: boolean;
  description: string | null;
};
export type CandidateFields = { fields: CandidateField[]; fetchedAt: string | null; problem: string | null };
// GET /integrations/ashby/stages
export type Stages = {
  plans: {
    id: string;
    title: string;
    archived: boolean;
    stages: { id: string; title: string; type: string; order: number }[];
  }[];
  fetchedAt: string | null;
  problem: string | null;
};
// GET PUT /integrations/ashby/field-mapping  (ETag "<version>", version 0 = none saved; PUT If-Match)
export type Rule = {
  employeeField: string;
  source: { kind: 'candidateField'; field: string };
  transforms: never[];
};
export type FieldMapping = { version: number; rules: Rule[]; author: string | null; savedAt: string | null };
export type SaveFieldMapping = { rules: Rule[]; note?: string };
// POST /integrations/ashby/field-mapping/preview
export type PreviewRequest = {
  candidateEmail?: string;
  employeeId?: string;
  applicationId?: string;
  rules?: Rule[];
};
export type Preview =
  | {
      kind: 'shown';
      person: {
        name: string;
        applicationId: string;
        jobTitle: string | null;
        stage: string | null;
        status: string;
      };
      applications: { applicationId: string; label: string }[]; // several: choose another
      offer: string | null; // 'accepted offer of 15 Sep 2026' or null; why in `notes`
      rows: {
        employeeField: string;
        value: unknown | null;
        display: string | null;
        problem: string | null;
        candidateField: string | null;
      }[];
      notes: string[];
      plan: string;
    } // plan: what would be done, in words
  | { kind: 'choose'; message: string; candidates: { applicationId: string; label: string }[] } // several candidates share the address
  | { kind: 'none'; message: string };
// GET POST /employee-fields
export type EmployeeField = {
  key: string;
  label: string;
  type: string;
  required: boolean;
  restricted: boolean;
  choices: string[];
  position: number;
};
// GET /employees?search=&after=&limit=  POST /employees {values}
export type EmployeeRow = {
  id: string;
  name: string;
  jobTitle: string | null;
  department: string | null;
  startDate: string | null;
  workflows: string[];
  createdAt: string;
};
// GET /employees/{id} ETag; PATCH If-Match {values:{key:value|null}}; money value = {amount:string,currency:string}
export type Employee = {
  id: string;
  version: number;
  name: string;
  fields: {
    key: string;
    label: string;
    type: string;
    restricted: boolean;
    required: boolean;
    choices: string[];
    value: unknown | null;
    display: string | null;
    provenance: Provenance | null;
    ashbyValue: string | null;
  }[];
  enrollments: { workflowId: string; workflowName: string; enteredAt: string; applicationId: string }[];
  history: { at: string; sentence: string }[];
  ashbyUrl: string | null;
  hasAshbyProfile: boolean;
};
export type Provenance = {
  kind: 'ashby' | 'person';
  candidateField: string | null;
  deliveryId: string | null;
  mappingVersion: number | null;
  person: string | null;
  at: string;
}; // administrators only (null for members, history [] for members)
// GET POST /workflows   GET PATCH /workflows/{id} (PATCH If-Match {name?|archived?})
export type Workflow = {
  id: string;
  name: string;
  version: number;
  archived: boolean;
  enteredLast30Days: number;
  listeners: { state: string; sentence: string }[];
}; // members: listeners []
// GET /workflows/{id}/enrollments
export type EnrollmentRow = {
  id: string;
  employeeId: string;
  name: string;
  jobTitle: string | null;
  startDate: string | null;
  enteredAt: string;
};
// GET /workflows/{id}/listeners -> Listener[] (administrator). POST -> draft Listener with secretKey+endpointUrl
export type Condition =
  | { kind: 'stage'; stageId: string; title: string; type: string; planId: string; orLater: boolean }
  | { kind: 'title'; title: string; type: string; orLater: boolean }; // every plan
export type Listener = {
  id: string;
  workflowId: string;
  version: number;
  state: 'draft' | 'active' | 'paused' | 'removed';
  event: string | null;
  condition: Condition | null;
  sentence: string;
  endpointUrl: string;
  secretKey: string | null;
  secretLastFour: string;
  draftExpiresAt: string | null;
  createdAt: string;
  reachedAt: string | null;
  pingSigned: boolean | null;
  lastCallAt: string | null;
  lastOutcome: string | null;
  warnings: string[];
  pausedCount: number;
};
// GET /listeners/{id}; PATCH /listeners/{id}
export type PatchListener =
  | { action: 'activate'; event: string; condition: Condition | null }
  | { action: 'pause' }
  | { action: 'resume'; takeIn?: boolean }
  | { action: 'remove' }
  | { action: 'newSecret' }; // newSecret answers with secretKey once
// GET /deliveries?outcome=all|imported|ignored|needsAttention|waiting&search=&after=  (administrator)
export type DeliveryRow = {
  id: string;
  receivedAt: string;
  person: string;
  action: string;
  said: string;
  workflowId: string;
  workflowName: string;
  state: 'open' | 'imported' | 'ignored' | 'needsAttention';
  reasonCode: string | null;
  outcome: string /* words */;
  repetitions: number;
  employeeId: string | null;
};
export type Delivery = DeliveryRow & {
  origin: string;
  listenerId: string;
  listenerSentence: string;
  problems: DeliveryProblem[];
  steps: Step[];
  attempts: {
    beganAt: string;
    endedAt: string;
    outcome: string;
    reason: string | null;
    versions: Record<string, number>;
  }[];
  employeeName: string | null;
  match: MatchChoice[] | null;
  enrollmentId: string | null;
};
export type DeliveryProblem = {
  code: string;
  message: string;
  employeeField: string | null;
  action:
    | 'fixMapping'
    | 'decideMatch'
    | 'importAnyway'
    | 'tryAgain'
    | 'openAshby'
    | 'connection'
    | 'enterValue'
    | null;
};
export type Step = {
  key: 'received' | 'wanted' | 'fetched' | 'mapped' | 'matched' | 'done';
  title: string;
  detail: string | null;
  at: string | null;
  ok: boolean;
  items: { label: string; value: string | null; problem: string | null }[];
};
export type MatchChoice = { employeeId: string; name: string; evidence: string };
// POST /deliveries/{id}/try-again ; POST /deliveries/{id}/decide {employeeId: string | null /* null = a new person */} ; POST /deliveries/{id}/import-anyway ; POST /deliveries/{id}/ignore {reason} ; GET /deliveries/{id}/body -> {text:string|null, expired:boolean}
// GET /activities (administrator: JSON Page<Activity>);  Accept: text/event-stream (any signed-in): `data: {"topic":"enrollment|employee|delivery|listener|connection|mapping|workflow","id":"..."}`; members get only enrollment, employee, workflow
export type Activity = {
  id: string;
  at: string;
  kind: string;
  sentence: string;
  employeeId: string | null;
  workflowId: string | null;
  deliveryId: string | null;
};
// GET /audit (administrator) Page<{id,at,person,kind,subject,before,after}>

export type Hint = {
  topic: 'enrollment' | 'employee' | 'delivery' | 'listener' | 'connection' | 'mapping' | 'workflow';
  id: string;
};
export type Money = { amount: string; currency: string };
export type FieldError = { path: string; message: string };
