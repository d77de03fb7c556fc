import { Stack, Text } from '@mantine/core';
import type { EmployeeField } from '../../../api/types';
import { useLab } from '../lab.context';
import type { Rule } from '../lab.types';
import { freshRule, withSource } from '../rules.model';
import { Examples } from './Examples';
import { SourceEditor } from './SourceEditor';
import { StepList } from './StepList';
import './rule.css';

/** One rule, edited where its row stands: the source, the steps, the examples. */
export function RuleEditor({ field }: { field: EmployeeField }) {
  const { rules, change, checkOf, previewOf, person } = useLab();
  const rule = rules.find((each) => each.employeeField === field.key);
  const check = checkOf(field.key);
  const row = previewOf(field.key);
  const problems = check?.problems ?? [];
  const put = (next: Rule, typing?: string) =>
    change({ kind: 'ruled', rule: next, typing: typing && `${field.key}/${typing}` });
  const begin = row?.steps?.[0];
  return (
    <section className="rule-editor" aria-label={`Steps of ${field.label}`}>
      <Stack gap="sm">
        <SourceEditor
          source={rule?.source}
          field={field}
          problems={problems}
          onChange={(source, typing) =>
            put(rule ? withSource(rule, source) : freshRule(field.key, source), typing)
          }
        />
        {rule && person && begin && (
          <Text c="dimmed" fz="xs" className="rule-begin">
            {`${person}: `}
            <span className="trace-result">{begin.problem ?? begin.display ?? 'no value'}</span>
          </Text>
        )}
        {rule && (
          <>
            <div>
              <h3 className="rule-part">Steps</h3>
              <StepList
                rule={rule}
                problems={problems}
                ending={problems.filter((problem) => problem.step === null && !problem.at)}
                effects={row?.steps ?? null}
                person={person}
                onChange={put}
              />
            </div>
            <div>
              <h3 className="rule-part">Examples</h3>
              <Examples
                rule={rule}
                results={check?.examples ?? null}
                row={row}
                person={person}
                onChange={put}
              />
            </div>
          </>
        )}
      </Stack>
    </section>
  );
}
