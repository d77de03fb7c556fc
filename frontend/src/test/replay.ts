import type { Replay, ReplayRow } from '../api/types';

export const replay: Replay = {
  id: 'r1',
  scope: {
    deliveryId: null,
    person: null,
    outcome: 'imported',
    search: '',
    since: null,
    listenerId: null,
    listener: null,
  },
  under: 'now',
  state: 'ready',
  counts: {
    deliveries: 4,
    looked: 4,
    create: 0,
    enroll: 0,
    update: 2,
    settle: 0,
    unchanged: 1,
    ignored: 1,
    needsAttention: 0,
    leftAlone: 0,
    canApply: 2,
    chosen: 0,
    applied: 0,
    notApplied: 0,
  },
  problem: null,
  startedBy: 'Ada Admin',
  startedAt: '2026-09-01T10:00:00Z',
  appliedBy: null,
  restsSince: '2026-09-01T10:01:00Z',
};

export const row = (changes: Partial<ReplayRow>): ReplayRow => ({
  deliveryId: 'd1',
  receivedAt: '2026-09-01T09:00:00Z',
  person: 'Zoë Ångström',
  said: 'Candidate stage change',
  workflowId: 'w1',
  workflowName: 'Onboarding',
  state: 'looked',
  replayed: {
    result: 'update',
    message: 'One value would change for Zoë Ångström.',
    changes: [{ employeeField: 'city', label: 'City', from: 'Lund', to: 'Porto' }],
    kept: [{ employeeField: 'phone', label: 'Phone', from: '1', to: '2' }],
    employeeId: 'e1',
    employeeName: 'Zoë Ångström',
    enters: null,
    mappingVersion: 3,
    ownApplication: true,
  },
  note: null,
  ...changes,
});

const rows = [row({}), row({ deliveryId: 'd2', person: 'Noor Haddad' })];
export const at = { path: '/deliveries/replays/r1', route: '/deliveries/replays/:id' };
export const answers = (of: Replay, items: ReplayRow[] = rows) => ({
  'GET /deliveries/replays/r1': { body: of },
  'GET /deliveries/replays/r1/rows': { body: { items, next: null } },
  'POST /deliveries/replays/r1/apply': { body: { ...of, state: 'applying' } },
  'POST /deliveries/replays/r1/stop': { body: { ...of, state: 'stopped' } },
});
