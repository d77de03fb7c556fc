import type { ProblemError } from '../../api/http';
import type { Rule } from './lab.types';

/** One thing that the server says of a rule, by the employee field that the rule is for. */
export type RuleRefusal = { employeeField: string; example: number | null; message: string };

const PATH = /^rules\[(\d+)\](?:\.examples\[(\d+)\])?/;

/** The errors of a save by employee field; those that name no rule are left out. */
export function refusals(problem: ProblemError, sent: readonly Rule[]): RuleRefusal[] {
  return problem.errors.flatMap(({ path, message }) => {
    const [, index, example] = PATH.exec(path) ?? [];
    const rule = index === undefined ? undefined : sent[Number(index)];
    if (!rule) return [];
    return [
      { employeeField: rule.employeeField, example: example === undefined ? null : Number(example), message },
    ];
  });
}

/** A save that was refused only because examples fail. */
export function examplesFail(problem: ProblemError): boolean {
  return problem.status === 409 && problem.code === 'examples-fail';
}
