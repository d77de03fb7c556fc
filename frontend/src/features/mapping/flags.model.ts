import type { CandidateField } from '../../api/types';
import type { Rule, RuleCheck } from './lab.types';
import { lacking } from './rule/sources.model';
import { fieldsRead } from './rules.model';

type Names = { nameOf: (candidateField: string) => string; fields: ReadonlyMap<string, CandidateField> };

/** Candidate fields of a rule that Ashby has no more, or has put away. */
function missingFields(rule: Rule, { nameOf, fields }: Names): string[] {
  // What an expression names is judged where it is understood: by the check.
  const read = rule.source.kind === 'expression' ? [] : fieldsRead(rule);
  return read.flatMap((key) => {
    const field = fields.get(key);
    if (!field) return [`${nameOf(key)} is no longer in Ashby. Choose another field.`];
    return field.archived ? [`${nameOf(key)} is archived in Ashby: new people have no value in it.`] : [];
  });
}

/** What is wrong with a row, in words; each thing once. */
export function rowFlags(
  rule: Rule | null,
  check: RuleCheck | null,
  refused: readonly string[],
  names: Names,
): string[] {
  if (!rule) return [...new Set(refused)];
  const lacks = lacking(rule);
  if (lacks !== null) return [lacks];
  const failing = check?.examples.filter(({ passed }) => !passed).length ?? 0;
  const words = failing === 1 ? 'One example fails.' : `${failing} examples fail.`;
  return [
    ...new Set([
      ...missingFields(rule, names),
      ...(check?.problems.map(({ message }) => message) ?? []),
      ...(failing > 0 ? [words] : []),
      ...refused,
    ]),
  ];
}
