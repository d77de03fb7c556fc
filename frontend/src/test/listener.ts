import type { Listener, Webhook } from '../api/types';

/** A listener that is not finished: its endpoint answers, and nobody has called it yet. */
export const draftListener: Listener = {
  id: 'l1',
  workflowId: 'w1',
  version: 1,
  state: 'draft',
  event: null,
  condition: null,
  sentence: 'Ashby',
  endpointUrl: 'https://stagedoor.test/webhooks/ashby/abc',
  secretKey: 'made-up-secret',
  secretLastFour: 'cret',
  draftExpiresAt: '2999-01-01T00:00:00Z',
  createdAt: '2026-09-01T10:00:00Z',
  reachedAt: null,
  pingSigned: null,
  lastCallAt: null,
  lastPingAt: null,
  lastOutcome: null,
  warnings: [],
  pausedCount: 0,
};

/** One that takes people in. */
export const activeListener: Listener = {
  ...draftListener,
  id: 'l2',
  state: 'active',
  event: 'candidateStageChange',
  sentence: 'Ashby · Candidate stage change · Offer, all plans',
  secretKey: null,
  draftExpiresAt: null,
  lastCallAt: '2026-09-01T10:00:00Z',
  lastOutcome: 'imported',
};

/** How the webhooks in Ashby are where Stagedoor made none, and cannot. */
export const noWebhooks = {
  creatable: false,
  hindrance: null,
  needsPermission: false,
  addressWarning: null,
  webhooks: [] as Webhook[],
};

/** One by which Ashby announces nobody. */
export const disabledWebhook: Webhook = {
  listenerId: 'l1',
  workflowId: 'w1',
  workflowName: 'Onboarding',
  type: 'candidateStageChange',
  requestUrl: 'https://stagedoor.test/webhooks/ashby/abc',
  state: 'disabled',
  left: false,
  busy: false,
  tone: 'bad',
  said: 'The webhook is disabled in Ashby',
  detail: 'Ashby announces nobody here.',
  alarm: true,
  lookedAt: '2026-09-01T10:00:00Z',
  mends: ['repair', 'look'],
};
