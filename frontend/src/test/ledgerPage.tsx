import { screen } from '@testing-library/react';
import type { LedgerEntry, LedgerSummary } from '../api/types';
import LedgerPage from '../features/ledger/LedgerPage';
import { nobodyMissing } from './ledger';
import { noWebhooks } from './listener';
import { fakeServer, renderScreen } from './render';

export const summary: LedgerSummary = {
  ...nobodyMissing,
  counts: { expected: 9, present: 6, waiting: 0, explained: 1, missing: 2 },
  earlier: 12,
};

export const person = (changes: Partial<LedgerEntry>): LedgerEntry => ({
  applicationId: 'a1',
  person: 'Zoë Ångström',
  jobTitle: 'Engineer',
  stage: 'Offer',
  enteredAt: '2026-11-19T10:00:00Z',
  state: 'missing',
  reason: null,
  deliveryId: null,
  employeeId: null,
  provedByHistory: false,
  setAside: false,
  ...changes,
});

export const missing = [
  person({}),
  person({ applicationId: 'a2', person: 'Noor Haddad', provedByHistory: true }),
];
export const aside = person({
  applicationId: 'a3',
  person: 'Ada Lovelace',
  state: 'explained',
  reason: 'Mel set this aside: Works elsewhere',
  setAside: true,
});

export const at = { path: '/workflows/w1/listeners/l1', route: '/workflows/:id/listeners/:listenerId' };

export const earlier = person({ applicationId: 'a4', person: 'Ana Lima', state: 'before' });

export function serve(
  changes: Partial<LedgerSummary> = {},
  days: unknown[] = [],
  others: Parameters<typeof fakeServer>[0] = {},
) {
  const none = changes.counts?.missing === 0;
  return fakeServer({
    'GET /listeners/l1/ledger': { body: { ...summary, ...changes } },
    'GET /listeners/l1/ledger/people': ({ path }) => ({
      body: {
        items: path.includes('explained')
          ? [aside]
          : path.includes('before')
            ? [earlier]
            : none
              ? []
              : missing,
        next: null,
      },
    }),
    'GET /listeners/l1/ledger/days': { body: days },
    'GET /webhooks': { body: noWebhooks },
    'GET /listeners/l1/ledger/look-back': { body: { people: 40, minutes: 1 } },
    'POST /listeners/l1/ledger/bring-in': { body: { people: 2 } },
    'POST /listeners/l1/ledger/set-aside': { status: 204 },
    'POST /listeners/l1/ledger/set-aside/undo': { status: 204 },
    'POST /listeners/l1/ledger/look-back': { status: 202 },
    ...others,
  });
}

export function open(...given: Parameters<typeof serve>) {
  const calls = serve(...given);
  renderScreen(<LedgerPage />, at);
  return calls;
}

/** All that is spoken from now on. */
export function told(): string[] {
  const spoken: string[] = [];
  const region = screen.getByRole('status', { hidden: true });
  new MutationObserver(() => spoken.push(region.textContent ?? '')).observe(region, {
    childList: true,
    characterData: true,
    subtree: true,
  });
  return spoken;
}
