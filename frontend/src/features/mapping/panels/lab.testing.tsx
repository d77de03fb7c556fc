import type { ReactNode } from 'react';
import type { Trial, TrialResults, TriedPerson } from '../../../api/types';
import { type Lab, LabContext } from '../lab.context';
import type { Rule } from '../lab.types';
import { fieldNames } from '../template.model';

export const rule = (employeeField: string, field: string): Rule => ({
  employeeField,
  source: { kind: 'candidateField', field },
  transforms: [],
  examples: [],
});

const employeeField = (key: string, label: string, required: boolean, position: number) =>
  ({ key, label, required, position, type: 'text', restricted: false, choices: [] }) as never;

/** A mapping screen with two rules, saved as version 7; `given` says what is different. */
export function lab(given: Partial<Lab> = {}): Lab {
  const rules = given.rules ?? [rule('first', 'candidate.firstName'), rule('email', 'candidate.email')];
  const labels: Record<string, string> = { first: 'First name', email: 'Personal email', city: 'City' };
  return {
    candidateFields: [],
    employeeFields: [
      employeeField('first', 'First name', true, 1),
      employeeField('email', 'Personal email', true, 2),
      employeeField('city', 'City', false, 3),
    ],
    mapping: {
      version: 7,
      rules: [...rules],
      author: 'Ada',
      savedAt: '2026-11-20T09:00:00Z',
      note: null,
      tables: [],
      fields: [],
    },
    version: 7,
    rules,
    changed: [],
    nameOf: (key) => key,
    labelOf: (key) => labels[key] ?? key,
    names: fieldNames([]),
    change: () => {},
    tables: [],
    tableNameOf: () => null,
    openTables: () => {},
    checkOf: () => null,
    refused: [],
    previewOf: () => null,
    person: null,
    reloadDraft: async () => {},
    otherTab: null,
    ...given,
  };
}

export function InLab({ children, ...given }: Partial<Lab> & { children: ReactNode }) {
  return <LabContext value={lab(given)}>{children}</LabContext>;
}

export const trial: Trial = {
  id: 't1',
  scope: 'Offer, Engineering',
  people: 50,
  found: 50,
  fetched: 48,
  failed: 2,
  failures: [{ reason: 'Ashby no longer has this application', people: 2 }],
  state: 'done',
  problem: null,
  startedBy: 'Ada',
  startedAt: '2026-11-25T09:00:00Z',
  finishedAt: '2026-11-25T09:01:00Z',
  seenAt: '2026-11-25T08:57:00Z',
};

export const tried = (name: string, given: Partial<TriedPerson> = {}): TriedPerson => ({
  applicationId: `app-${name}`,
  name,
  stage: 'Offer',
  jobTitle: 'Engineer',
  problems: [],
  leftOut: [],
  outcome: 'create',
  message: '',
  employeeId: null,
  changes: [],
  kept: [],
  canApply: true,
  decidedBy: null,
  ...given,
});

export const results = (persons: TriedPerson[], given: Partial<TrialResults> = {}): TrialResults => {
  const number = (outcome: TriedPerson['outcome']) =>
    persons.filter((person) => person.outcome === outcome).length;
  return {
    people: persons.length,
    wouldImport: number('create'),
    wouldUpdate: number('update'),
    unchanged: number('unchanged'),
    needAttention: number('needsAttention'),
    reasons: [],
    withoutAValue: 0,
    leftOut: [],
    persons,
    ...given,
  };
};
