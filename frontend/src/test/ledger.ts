import type { LedgerSummary } from '../api/types';

/** A listener by which nobody is missing, of which all is known. */
export const nobodyMissing: LedgerSummary = {
  listenerId: 'l1',
  workflowId: 'w1',
  workflowName: 'Onboarding',
  knowable: true,
  since: '2026-11-01T00:00:00Z',
  asOf: '2026-11-20T00:00:00Z',
  comparing: false,
  problem: null,
  counts: { expected: 6, present: 6, waiting: 0, explained: 0, missing: 0 },
  needAttention: 0,
  before: 0,
  earlier: 0,
  toLook: 0,
  notTold: 0,
  asked: 0,
  silence: null,
};
