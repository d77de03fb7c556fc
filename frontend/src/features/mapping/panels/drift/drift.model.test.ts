import { describe, expect, it } from 'vitest';
import type { Drift, Finding } from '../../../../api/types';
import { driftTitle, findingsOf, openFindings, setAside, wayToMend } from './drift.model';

const finding = (given: Partial<Finding>): Finding => ({
  id: 'f1',
  kind: 'fieldGone',
  message: 'Gone',
  mend: 'changeRule',
  employeeField: null,
  lookupTable: null,
  listenerId: null,
  workflowId: null,
  since: '2026-11-25T09:00:00Z',
  setAsideBy: null,
  ...given,
});
const drift = (findings: Finding[]): Drift => ({ checkedAt: null, checking: false, problem: null, findings });
const labelOf = (key: string) => (key === 'city' ? 'City' : key);

it('does not speak of what somebody set aside', () => {
  const found = drift([
    finding({ employeeField: 'city' }),
    finding({ id: 'f2', employeeField: 'city', setAsideBy: 'Ada' }),
  ]);
  expect(openFindings(found).map(({ id }) => id)).toEqual(['f1']);
  expect(setAside(found).map(({ id }) => id)).toEqual(['f2']);
  expect(findingsOf(found, 'city')).toHaveLength(1);
  expect(findingsOf(found, 'state')).toEqual([]);
  expect(openFindings(undefined)).toEqual([]);
});

describe('what mends a finding', () => {
  it('is the lookup table where one is named', () => {
    expect(
      wayToMend(finding({ mend: 'editLookupTable', lookupTable: 't', employeeField: 'city' }), labelOf),
    ).toEqual({
      to: 'table',
      id: 't',
      words: 'Edit lookup table',
    });
  });
  it('is the row of the rule', () => {
    expect(wayToMend(finding({ employeeField: 'city' }), labelOf)).toMatchObject({
      to: 'row',
      words: 'Change City',
    });
  });
  it('is the workflow of the listener', () => {
    expect(
      wayToMend(finding({ mend: 'changeListener', listenerId: 'l', workflowId: 'w' }), labelOf),
    ).toMatchObject({
      to: 'workflow',
      id: 'w',
    });
  });
  it('is nothing where nothing can be opened', () => {
    expect(wayToMend(finding({}), labelOf)).toBeNull();
  });
});

it('counts what changed', () => {
  expect(driftTitle([finding({})])).toMatch(/^Something changed/);
  expect(driftTitle([finding({}), finding({})])).toMatch(/^2 things changed/);
});
