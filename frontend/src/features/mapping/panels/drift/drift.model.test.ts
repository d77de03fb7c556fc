import { describe, expect, it } from 'vitest';
import { breaking, openFindings } from '../../../../api/drift';
import type { Drift, Finding } from '../../../../api/types';
import { driftTitle, findingLines, findingsOf, setAside, wayToMend } from './drift.model';

const finding = (given: Partial<Finding>): Finding => ({
  id: 'f1',
  kind: 'fieldGone',
  message: 'Gone',
  mend: 'changeRule',
  employeeField: null,
  lookupTable: null,
  listenerId: null,
  workflowId: null,
  harmless: false,
  stageId: null,
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

describe('the list', () => {
  const renamed = (id: string, stageId: string) =>
    finding({ id, kind: 'stageRenamed', message: 'Offer is called Angebot.', harmless: true, stageId });
  const planOf = (stageId: string) => ({ s1: 'Engineering', s2: 'Sales', s3: 'Design' })[stageId] ?? null;

  it('says the same once, with the plans that it is of', () => {
    const lines = findingLines(
      [finding({ id: 'f0' }), renamed('f1', 's1'), renamed('f2', 's2'), renamed('f3', 's3')],
      planOf,
    );
    expect(lines.map(({ message, harmless, findings }) => [message, harmless, findings.length])).toEqual([
      ['Gone', false, 1],
      [
        'Offer is called Angebot. It is so in the interview plans “Engineering”, “Sales” and “Design”.',
        true,
        3,
      ],
    ]);
    expect(findingLines([renamed('f1', 's9')], planOf)[0]?.message).toBe('Offer is called Angebot.');
  });

  it('has a title that says what is so now, and counts what must be mended', () => {
    const lines = (...findings: Finding[]) => findingLines(findings, planOf);
    expect(driftTitle(lines(finding({}), renamed('f1', 's1')))).toBe(
      '1 thing in Ashby does not fit what is set up here',
    );
    expect(driftTitle(lines(finding({}), finding({ message: 'Other' })))).toMatch(
      /^2 things in Ashby do not/,
    );
    expect(driftTitle(lines(finding({})), true)).toBe('1 thing in Ashby does not fit');
    expect(driftTitle(lines(renamed('f1', 's1')), true)).toBe('1 thing has another name in Ashby');
    expect(driftTitle(lines(renamed('f1', 's1')))).toBe(
      '1 thing has another name in Ashby, nothing goes wrong by it',
    );
  });

  it('is counted without what is harmless or set aside', () => {
    expect(breaking(drift([finding({}), renamed('f1', 's1'), finding({ setAsideBy: 'Ada' })]))).toBe(1);
    expect(breaking(undefined)).toBe(0);
  });
});
