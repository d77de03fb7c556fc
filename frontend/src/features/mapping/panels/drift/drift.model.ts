import { openFindings } from '../../../../api/drift';
import type { Drift, Finding } from '../../../../api/types';
import { count } from '../../../../ui';

export function setAside(drift: Drift | undefined): Finding[] {
  return drift?.findings.filter(({ setAsideBy }) => setAsideBy !== null) ?? [];
}

export function findingsOf(drift: Drift | undefined, employeeField: string): Finding[] {
  return openFindings(drift).filter((finding) => finding.employeeField === employeeField);
}

/** Findings that say the same, in one line. */
export type FindingLine = { message: string; findings: [Finding, ...Finding[]]; harmless: boolean };

/**
 * What the screen lists: the gravest first, as the server has them; the same words once, with the plans that they are of.
 *
 * @param planOf the plan of a stage, null while it is not known
 */
export function findingLines(
  findings: readonly Finding[],
  planOf: (stageId: string) => string | null,
): FindingLine[] {
  const groups = new Map<string, [Finding, ...Finding[]]>();
  for (const finding of findings) {
    const same = `${finding.message} ${finding.workflowId}`;
    const group = groups.get(same);
    if (group) group.push(finding);
    else groups.set(same, [finding]);
  }
  return [...groups.values()].map((group) => ({
    message: `${group[0].message}${planWords(group, planOf)}`,
    findings: group,
    harmless: group[0].harmless,
  }));
}

function planWords(group: readonly Finding[], planOf: (stageId: string) => string | null): string {
  const plans = [...new Set(group.flatMap(({ stageId }) => (stageId ? (planOf(stageId) ?? []) : [])))];
  if (plans.length === 0) return '';
  const names = plans.map((plan) => `“${plan}”`);
  const all = names.length === 1 ? names[0] : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
  return ` It is so in the interview ${plans.length === 1 ? 'plan' : 'plans'} ${all}.`;
}

/**
 * What is so now; nobody can say since when.
 *
 * @param short for the one line that a phone has
 */
export function driftTitle(lines: readonly Pick<FindingLine, 'harmless'>[], short = false): string {
  const grave = lines.filter(({ harmless }) => !harmless).length;
  const rest = (words: string) => (short ? '' : words);
  if (grave === 0) {
    const renamed = `${count(lines.length, 'thing has', 'things have')} another name in Ashby`;
    return renamed + rest(', nothing goes wrong by it');
  }
  const unfit = `${count(grave, 'thing')} in Ashby ${grave === 1 ? 'does' : 'do'} not fit`;
  return unfit + rest(' what is set up here');
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
