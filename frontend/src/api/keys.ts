import type { Stale } from './refresh';
import type { Hint } from './types';

/**
 * Names of what the query cache holds. The first word is the family; a live hint makes families stale,
 * so a screen needs only to use these names to stay live.
 */
export const keys = {
  me: ['me'],
  home: ['home'],
  connection: ['connection'],
  waiting: ['connection', 'waiting'],
  candidateFields: ['connection', 'candidate-fields'],
  stages: ['connection', 'stages'],
  mapping: ['mapping'],
  mappingDraft: ['mapping-draft'],
  suggestions: ['mapping', 'suggestions'],
  lookupTables: ['mapping', 'lookup-tables'],
  expressionHelp: ['connection', 'expression-help'],
  allFieldValues: ['connection', 'field-values'],
  fieldValues: (field: string) => ['connection', 'field-values', field],
  mappingVersions: ['mapping', 'versions'],
  trials: ['trials'],
  trialResults: ['mapping', 'trial-results'],
  unused: ['mapping', 'unused'],
  drift: ['mapping', 'drift'],
  employeeFields: ['employee-fields'],
  allEmployeeFields: ['employee-fields', 'with-retired'],
  employeeFieldCheck: (key: string, change: string) => ['employee-fields', 'check', key, change],
  employees: ['employees'],
  employeeList: (search: string) => ['employees', 'list', search],
  employee: (id: string) => ['employees', 'one', id],
  workflows: ['workflows'],
  workflow: (id: string) => ['workflows', id],
  enrollments: (workflowId: string) => ['enrollments', workflowId],
  listeners: (workflowId: string) => ['listeners', workflowId],
  listener: (id: string) => ['listeners', 'one', id],
  webhooks: ['listeners', 'webhooks'],
  ledgers: ['listeners', 'ledgers'],
  ledger: (id: string) => ['listeners', 'ledger', id],
  ledgerPeople: (id: string, state: string) => ['listeners', 'ledger', id, 'people', state],
  ledgerDays: (id: string) => ['listeners', 'ledger', id, 'days'],
  ledgerEstimate: (id: string, since: string) => ['listeners', 'ledger', id, 'estimate', since],
  deliveries: (outcome: string, search: string) => ['deliveries', 'list', outcome, search],
  attention: (search: string) => ['deliveries', 'attention', search],
  attentionGroup: (search: string, cause: string) => ['deliveries', 'attention', search, cause],
  replays: ['replays'],
  replay: (id: string) => ['replays', 'one', id],
  replayRows: (id: string, show: string) => ['replays', 'one', id, 'rows', show],
  replaySize: (outcome: string, search: string, since: string, listenerId: string) => [
    'deliveries',
    'replay-size',
    outcome,
    search,
    since,
    listenerId,
  ],
  allListeners: ['listeners', 'all'],
  delivery: (id: string) => ['deliveries', 'one', id],
  deliveryChanges: (id: string) => ['deliveries', 'one', id, 'changes'],
  activities: ['activities'],
  changes: ['changes'],
} as const satisfies Record<string, readonly string[] | ((...args: string[]) => readonly string[])>;

const families = (...names: string[]): Stale[] => names.map((name) => ({ queryKey: [name] }));

// Not the family: its other members are what Ashby is asked for.
const connectionItself: readonly Stale[] = [
  { queryKey: keys.connection, exact: true },
  { queryKey: keys.waiting },
];

/** What a hint makes stale: mostly whole families. */
export const staleBy: Record<Hint['topic'], readonly Stale[]> = {
  enrollment: families('enrollments', 'listeners', 'employees', 'workflows', 'home', 'activities'),
  employee: families('employees', 'home', 'activities'),
  delivery: [...families('deliveries', 'listeners', 'home', 'activities'), ...connectionItself],
  listener: families('listeners', 'workflows', 'home'),
  connection: families('connection', 'listeners', 'home'),
  mapping: families('mapping', 'employee-fields', 'home'),
  trial: families('trials'),
  replay: families('replays'),
  workflow: families('workflows', 'home'),
};
