import { useCallback, useMemo } from 'react';
import { useFollowing } from './following';
import type { Check, FieldMapping, LookupTable, Rule, RuleCheck } from './lab.types';
import { askCheck } from './mapping.api';
import { byEmployeeField } from './mapping.model';
import { sameRule } from './rules.model';

const PAUSE = 400;
type Question = { rules: readonly Rule[] };
const ask = ({ rules }: Question): Promise<Check> => askCheck(rules);

/** What the server says of the rules on screen: types that do not fit, and examples that fail. */
export function useCheck(rules: readonly Rule[], mapping: FieldMapping, tables: readonly LookupTable[]) {
  // Tables and employee fields count too: a change of either makes a new version.
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when these change
  const question = useMemo(() => (rules.length > 0 ? { rules } : null), [rules, mapping.version, tables]);
  const { question: asked, answer, problem } = useFollowing<Question, Check>(question, ask, PAUSE);
  const answered = useMemo(() => byEmployeeField(asked?.rules ?? []), [asked]);
  const current = useMemo(() => byEmployeeField(rules), [rules]);
  const checkOf = useCallback(
    (employeeField: string): RuleCheck | null => {
      if (!sameRule(answered[employeeField], current[employeeField])) return null;
      return answer?.rules.find((check) => check.employeeField === employeeField) ?? null;
    },
    [answer, answered, current],
  );
  return { checkOf, unchecked: problem !== null };
}
