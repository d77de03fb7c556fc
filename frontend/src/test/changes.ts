import type { AuditEntry } from '../api/types';

/** One change by Ada Admin. */
export const change = (changes: Partial<AuditEntry> = {}): AuditEntry => ({
  id: 'c1',
  at: '2026-09-01T10:00:00Z',
  person: 'Ada Admin',
  kind: 'delivery.triedAgain',
  subject: 'delivery:d1',
  name: 'Zoë Ångström',
  workflowId: null,
  before: { outcome: 'needsAttention' },
  after: { outcome: 'waiting' },
  ...changes,
});
