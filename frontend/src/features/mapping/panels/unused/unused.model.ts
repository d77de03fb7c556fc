import type { EmployeeField, UnusedField } from '../../../../api/types';
import type { Rule } from '../../lab.types';

/** Employee fields without a rule: mapping something more never takes a rule away. */
export function freeFields(
  fields: readonly Pick<EmployeeField, 'key' | 'label'>[],
  rules: readonly Pick<Rule, 'employeeField'>[],
): { value: string; label: string }[] {
  const taken = new Set(rules.map(({ employeeField }) => employeeField));
  return fields.filter(({ key }) => !taken.has(key)).map(({ key, label }) => ({ value: key, label }));
}

export function sampleWords({ people, sample }: UnusedField, of: number): string {
  const words = `${people} of ${of} people`;
  return sample ? `${words}, such as ${sample}` : words;
}
