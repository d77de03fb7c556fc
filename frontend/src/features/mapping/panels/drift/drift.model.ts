import type { Drift, Finding } from '../../../../api/types';
import { count } from '../../../../ui';

/** What nobody has said may stay: what the screen speaks of. */
export function openFindings(drift: Drift | undefined): Finding[] {
  return drift?.findings.filter(({ setAsideBy }) => setAsideBy === null) ?? [];
}

export function setAside(drift: Drift | undefined): Finding[] {
  return drift?.findings.filter(({ setAsideBy }) => setAsideBy !== null) ?? [];
}

export function findingsOf(drift: Drift | undefined, employeeField: string): Finding[] {
  return openFindings(drift).filter((finding) => finding.employeeField === employeeField);
}

export function driftTitle(findings: readonly Finding[]): string {
  return findings.length === 1
    ? 'Something changed in Ashby since this was set up'
    : `${count(findings.length, 'thing')} changed in Ashby since this was set up`;
}

export type Way =
  | { to: 'table'; id: string; words: string }
  | { to: 'row'; employeeField: string; words: string }
  | { to: 'workflow'; id: string; words: string };

/** The button that mends a finding; null where nothing can be opened. */
export function wayToMend(finding: Finding, labelOf: (employeeField: string) => string): Way | null {
  const { mend, lookupTable, employeeField, workflowId } = finding;
  if (mend === 'editLookupTable' && lookupTable) {
    return { to: 'table', id: lookupTable, words: 'Edit lookup table' };
  }
  if (workflowId && (mend === 'changeListener' || !employeeField)) {
    return { to: 'workflow', id: workflowId, words: 'Open the workflow' };
  }
  return employeeField ? { to: 'row', employeeField, words: `Change ${labelOf(employeeField)}` } : null;
}
