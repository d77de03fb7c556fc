import { expect, test } from 'vitest';
import type { AuditEntry, AuditKind } from '../api/types';
import { change } from '../test/changes';
import { sentence, sentences } from './changes.model';

const said = (changes: Partial<AuditEntry>, here?: string) =>
  sentence(change(changes), here)
    .map((part) => (typeof part === 'string' ? part : part.name))
    .join('');
const to = (changes: Partial<AuditEntry>) =>
  sentence(change(changes)).flatMap((part) => (typeof part === 'string' ? [] : [part.to]));

test('says what was done to whom, and leads there', () => {
  expect(said({})).toBe('tried the delivery of Zoë Ångström again');
  expect(to({})).toEqual(['/deliveries/d1']);
  expect(said({}, 'this delivery')).toBe('tried this delivery again');
  expect(said({ kind: 'delivery.ignored', after: { reason: 'Starts later' } })).toBe(
    'ignored the delivery of Zoë Ångström: “Starts later”',
  );
  expect(said({ kind: 'delivery.valuesEntered', after: { city: 'Porto', state: 'none' } })).toBe(
    'typed values for the delivery of Zoë Ångström',
  );
  expect(said({ kind: 'delivery.valuesEntered', after: { city: 'none' } })).toBe(
    'took away what was typed for the delivery of Zoë Ångström',
  );
  const decided = { kind: 'delivery.decided' as const };
  expect(said({ ...decided, after: { employee: 'Åke' } })).toBe(
    'decided that the delivery of Zoë Ångström is about Åke',
  );
  expect(said({ ...decided, after: { employee: 'Zoë Ångström', onceMore: true } }, 'this delivery')).toBe(
    'enrolled Zoë Ångström once more by this delivery',
  );
  const listener = { subject: 'listener:l1', name: 'Onboarding', workflowId: 'w1' };
  expect(said({ ...listener, kind: 'listener.paused' })).toBe('paused a listener of Onboarding');
  const listensTo = 'Ashby · Candidate stage change · Offer';
  expect(said({ ...listener, kind: 'listener.paused', after: { listensTo } })).toBe(
    `paused the listener “${listensTo}” of Onboarding`,
  );
  expect(to({ ...listener, kind: 'listener.paused' })).toEqual(['/workflows/w1']);
  expect(
    said({ ...listener, kind: 'ledger.setAside', after: { applications: ['a', 'b'], reason: 'Elsewhere' } }),
  ).toBe('set aside 2 people at a listener of Onboarding: “Elsewhere”');
  expect(to({ ...listener, kind: 'ledger.setAside' })).toEqual(['/workflows/w1/listeners/l1?show=explained']);
});

test('names whom a change of the ledger was about, and counts the rest', () => {
  const about = (applications: string[], people?: string[]) =>
    said({
      kind: 'ledger.broughtIn',
      subject: 'listener:l1',
      name: 'Onboarding',
      workflowId: 'w1',
      after: { applications, people },
    });
  expect(about(['a'], ['Ana Lima'])).toBe('brought in Ana Lima by a listener of Onboarding');
  expect(about(['a', 'b'], ['Ana', 'Bo'])).toBe('brought in Ana and Bo by a listener of Onboarding');
  expect(about(['a', 'b', 'c', 'd', 'e'], ['Ana', 'Bo', 'Cy', 'Di'])).toBe(
    'brought in Ana, Bo, Cy and 2 others by a listener of Onboarding',
  );
  expect(about(['a', 'b'], [])).toBe('brought in 2 people by a listener of Onboarding');
  expect(about(['a'])).toBe('brought in 1 person by a listener of Onboarding');
});

test('counts what was ignored beside what was let in only where anything was', () => {
  const waiting = (ignored: number) =>
    said({
      kind: 'waiting.processed',
      subject: 'connection:1',
      name: null,
      after: { deliveries: 5, ignored },
    });
  expect(waiting(1)).toBe(
    'let 5 deliveries that waited for the integration be processed and ignored 1 other',
  );
  expect(waiting(0)).toBe('let 5 deliveries that waited for the integration be processed');
});

test('tells a key from making the integration active', () => {
  const saved = (before: object, after: object) =>
    said({ kind: 'connection.saved', subject: 'connection:1', name: null, before, after });
  expect(saved({ active: false, apiKey: 'none' }, { active: false, apiKey: '… 9f3e' })).toBe(
    'saved an API key for the integration',
  );
  expect(saved({ active: false, apiKey: '… 9f3e' }, { active: true, apiKey: '… 9f3e' })).toBe(
    'made the integration active',
  );
  expect(saved({ active: true, apiKey: '… 9f3e' }, { active: false, apiKey: '… 4f7a' })).toBe(
    'saved another API key and made the integration inactive',
  );
});

test('calls an employee field as it was called then', () => {
  const field = { subject: 'employeeField:shirtSize', name: null };
  const before = { key: 'shirtSize', label: 'Shirt size' };
  expect(said({ ...field, kind: 'employeeField.created', before: null, after: before })).toBe(
    'added the employee field Shirt size',
  );
  expect(
    said({
      ...field,
      kind: 'employeeField.changed',
      before,
      after: { field: { label: 'Jersey' }, values: {} },
    }),
  ).toBe('changed the employee field Jersey');
});

test('tells the ways of changing a workflow apart', () => {
  const workflow = { kind: 'workflow.changed', subject: 'workflow:w1', name: 'Farewell' } as const;
  const before = { name: 'Offboarding', archived: false };
  expect(said({ ...workflow, before, after: { name: 'Farewell', archived: false } })).toBe(
    'renamed the workflow Farewell, which was Offboarding',
  );
  expect(said({ ...workflow, before, after: { name: 'Farewell', archived: true } })).toBe(
    'archived the workflow Farewell',
  );
});

test('leads nowhere where the thing is gone, and reads well all the same', () => {
  expect(said({ name: null })).toBe('tried a delivery again');
  expect(to({ name: null })).toEqual([]);
});

test('reads what it does not know', () => {
  expect(said({ kind: null })).toBe('changed the delivery of Zoë Ångström');
  const newer = 'newer.done' as AuditKind;
  expect(said({ kind: newer, subject: 'newer:1', name: null, before: 7, after: [] })).toBe('changed newer:1');
});

test.each(Object.keys(sentences) as AuditKind[])('%s is a sentence, whatever was written down', (kind) => {
  for (const after of [null, {}, 'The stage Offer is gone', ['x'], { applications: 1, people: 'x' }]) {
    expect(said({ kind, before: after, after }), kind).toMatch(/^[a-z][^{}]+$/);
  }
});
