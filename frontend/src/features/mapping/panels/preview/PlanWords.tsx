import { List, Text } from '@mantine/core';
import { count } from '../../../../ui';
import type { PreviewRow } from '../../lab.types';
import { RowLink } from '../RowLink';

type PlanProps = { plan: string; problems: readonly string[] };

/** What would be done with the person; each reason against it in a line of its own. */
export function PlanWords({ plan, problems }: PlanProps) {
  if (problems.length === 0) return <Text>{plan}</Text>;
  return (
    <div>
      <Text>Would need attention:</Text>
      <List size="sm" spacing={2} aria-label="Would need attention">
        {problems.map((problem) => (
          <List.Item key={problem}>{problem}</List.Item>
        ))}
      </List>
    </div>
  );
}

type FittingProps = { rows: readonly Pick<PreviewRow, 'employeeField' | 'problem'>[] };

/** How many values do not fit, with the way to the first of them. */
export function Fitting({ rows }: FittingProps) {
  const wrong = rows.filter(({ problem }) => problem);
  const [first] = wrong;
  if (!first) return <Text>Every value fits.</Text>;
  return (
    <div>
      <Text mb={4}>
        {wrong.length === 1
          ? '1 problem, said beside its field.'
          : `${count(wrong.length, 'problem')}, each said beside its field.`}
      </Text>
      <RowLink employeeField={first.employeeField} />
    </div>
  );
}
