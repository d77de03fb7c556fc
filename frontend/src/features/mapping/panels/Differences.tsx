import { Text } from '@mantine/core';
import type { RuleDifference } from '../../../api/types';

type Props = { differences: readonly RuleDifference[]; none: string };

/** Rule by rule, in words: what it was, what it is. */
export function Differences({ differences, none }: Props) {
  if (differences.length === 0) return <Text c="dimmed">{none}</Text>;
  return (
    <ul className="plain-list differences" aria-label="Differences">
      {differences.map(({ employeeField, label, before, after }) => (
        <li key={employeeField}>
          <Text fw={550}>{label}</Text>
          <dl>
            <dt>Before</dt>
            <dd>{before ?? <span className="no-value">no rule</span>}</dd>
            <dt>After</dt>
            <dd>{after ?? <span className="no-value">no rule</span>}</dd>
          </dl>
        </li>
      ))}
    </ul>
  );
}
