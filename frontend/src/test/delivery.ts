import type { Delivery, DeliveryProblem, Step } from '../api/types';

export const step = (key: Step['key'], changes: Partial<Step> = {}): Step => ({
  key,
  title: key,
  detail: null,
  at: null,
  ok: true,
  items: [],
  ...changes,
});

export const problem = (changes: Partial<DeliveryProblem>): DeliveryProblem => ({
  code: 'other',
  message: 'Something is not as it should be.',
  employeeField: null,
  action: null,
  ...changes,
});

/** What stands in its way. */
export const missing = problem({
  code: 'requiredMissing',
  message: 'Personal email is required and Ashby has none.',
  employeeField: 'personalEmail',
  action: 'fixMapping',
});

/** One that needs attention: Ashby has no value for a field that is required. */
export const delivery: Delivery = {
  id: 'd1',
  receivedAt: '2026-09-01T10:00:00Z',
  person: 'Zoë Ångström',
  action: 'candidateStageChange',
  said: 'Entered Offer in Engineering',
  workflowId: 'w1',
  workflowName: 'Onboarding',
  state: 'needsAttention',
  reasonCode: 'requiredMissing',
  outcome: 'Needs attention: Personal email is missing',
  repetitions: 2,
  employeeId: null,
  origin: 'webhook',
  listenerId: 'l1',
  listenerSentence: 'Ashby · Candidate stage change · Offer, all plans',
  problems: [missing],
  steps: [
    step('received', { title: 'Received and verified' }),
    step('wanted', { title: 'Wanted by a listener' }),
    step('fetched', { title: 'Fetched from Ashby' }),
    step('mapped', {
      title: 'Mapped',
      ok: false,
      items: [
        { label: 'First name', value: 'Zoë', problem: null, candidateFields: ['candidate.firstName'] },
        {
          label: 'Personal email',
          value: null,
          problem: 'Required, and Ashby has none.',
          candidateFields: null,
        },
      ],
    }),
  ],
  attempts: [
    {
      beganAt: '2026-09-01T10:00:01Z',
      endedAt: '2026-09-01T10:00:02Z',
      outcome: 'needsAttention',
      reason: 'Personal email is missing',
      versions: {},
      steps: [],
      told: true,
    },
  ],
  employeeName: null,
  match: null,
  enrollmentId: null,
  ashbyUrl: 'https://app.ashbyhq.com/candidates/c1',
  typed: [],
  nextAt: null,
};

/** Where its page stands. */
export const at = { path: '/deliveries/d1', route: '/deliveries/:id' };
