import { expect, test } from 'vitest';
import type { AuditKind } from '../api/types';
import { change } from '../test/changes';
import { differences } from './differences.model';

const lines = (before: unknown, after: unknown, kind: AuditKind = 'employee.changed') =>
  differences(change({ kind, before, after })).map(
    ({ label, before, after }) => `${label}: ${before ?? ''} → ${after ?? ''}`,
  );

test('names the fields that changed, and no others', () => {
  expect(
    lines(
      { firstName: 'Ana', city: 'Porto', phone: null },
      { firstName: 'Anna', city: 'Porto', phone: '+351' },
    ),
  ).toEqual(['First name: Ana → Anna', 'Phone:  → +351']);
  expect(lines({ outcome: 'needsAttention' }, { outcome: 'waiting' })).toEqual([
    'Outcome: needs attention → waiting',
  ]);
  expect(lines({ retired: false, version: 1 }, { retired: true, version: 2 })).toEqual([
    'Retired: no → yes',
    'Version: 1 → 2',
  ]);
  expect(lines(null, null)).toEqual([]);
});

test('of what is new it tells only what says something', () => {
  expect(
    lines(null, { key: 'shirtSize', label: 'Shirt size', required: false, choices: [], group: '' }),
  ).toEqual(['Key:  → shirtSize', 'Label:  → Shirt size']);
});

test('finds what changed within rules, by the field that they fill', () => {
  const rule = (employeeField: string, field: string) => ({
    employeeField,
    source: { kind: 'candidateField', field },
    transforms: [{ kind: 'trim' }],
  });
  expect(
    lines(
      { rules: [rule('firstName', 'candidate.firstName'), rule('city', 'candidate.city')] },
      { rules: [rule('firstName', 'candidate.name')] },
    ),
  ).toEqual([
    'First name: candidate.firstName → candidate.name',
    'City: candidate.city → ',
    'City › Step 1: trim → ',
  ]);
  const fixed = { employeeField: 'city', source: { kind: 'constant', value: 'Lund' }, transforms: [] };
  expect(lines({ rules: [rule('city', 'candidate.city')] }, { rules: [fixed] })).toEqual([
    'City › Kind: candidate field → constant',
    'City: candidate.city → ',
    'City › Value:  → Lund',
    'City › Step 1: trim → ',
  ]);
});

test('tells another order', () => {
  const place = (key: string, group: string) => ({ key, group });
  expect(
    lines([place('city', ''), place('badge', '')], [place('badge', ''), place('city', 'Where')]),
  ).toEqual(['City › Group:  → Where', 'Order: City, Badge → Badge, City']);
});

test('leaves the words of a lookup table as they are, and counts ids', () => {
  const id = '00000000-0000-7000-8000-000000000001';
  expect(lines({ entries: { ca: 'California' } }, { entries: { ca: 'Kalifornien' } })).toEqual([
    'Entries › ca: California → Kalifornien',
  ]);
  expect(lines(null, { deliveries: [id, id] })).toEqual(['Deliveries:  → 2']);
});

test('sets side by side what was written down in different shapes', () => {
  expect(
    lines({ city: 'Porto' }, { result: 'update', values: { city: 'Lisboa' } }, 'delivery.replayed'),
  ).toEqual(['Values › City: Porto → Lisboa', 'Result:  → update']);
  expect(
    lines({ type: 'text' }, { field: { type: 'number' }, values: { converted: 3 } }, 'employeeField.changed'),
  ).toEqual(['Type: text → number', 'Values › Converted:  → 3']);
});

test('what is a text alone stands in the sentence', () => {
  expect(lines(null, 'The stage Offer is gone')).toEqual([]);
});
