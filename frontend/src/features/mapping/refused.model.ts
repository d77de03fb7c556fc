import type { Rule, RuleCheck } from './lab.types';
import { lacking } from './rule/sources.model';
import type { RuleRefusal } from './saving.model';

type Given = {
  rules: readonly Rule[];
  checkOf: (employeeField: string) => RuleCheck | null;
  /** What a save has just said of the rules as they are on screen. */
  refusals: readonly RuleRefusal[];
  /** Employee fields that have no row any more: a saved rule for one may stay, and does nothing. */
  isRetired: (employeeField: string) => boolean;
};

/** The employee fields whose rule a save would refuse, in the order of the rules: what lacks something, or cannot work. */
export function refusedFields({ rules, checkOf, refusals, isRetired }: Given): string[] {
  const told = new Set(refusals.map(({ employeeField }) => employeeField));
  const wrong = (rule: Rule) =>
    lacking(rule) !== null || (checkOf(rule.employeeField)?.problems.length ?? 0) > 0;
  return rules
    .filter((rule) => told.has(rule.employeeField) || (!isRetired(rule.employeeField) && wrong(rule)))
    .map(({ employeeField }) => employeeField);
}
