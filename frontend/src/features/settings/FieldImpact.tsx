import { Alert, Checkbox, Loader, Stack, Text } from '@mantine/core';
import { IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import type { FieldCheck } from '../../api/types';
import { count, Problem } from '../../ui';

type Props = {
  check: { data: FieldCheck | undefined; error: unknown; isPending: boolean; refetch: () => unknown };
  keepAside: boolean;
  onKeepAside: (keep: boolean) => void;
};

/** What a change would do to the values that are there, before it is made. */
export function FieldImpact({ check, keepAside, onKeepAside }: Props) {
  if (check.error) return <Problem failure={check.error} onRetry={() => void check.refetch()} />;
  if (!check.data) {
    return (
      <Text role="status">
        <Loader size="xs" mr="xs" aria-hidden />
        Looking at the values that are there…
      </Text>
    );
  }
  const { values, fitting, problems, notes, refused } = check.data;
  const unfit = values - fitting;
  const alike = problems.length > 0 && unfit === 0;
  const good = refused === null && problems.length === 0;
  return (
    <Alert
      color={good ? 'green' : 'orange'}
      variant="outline"
      role="status"
      icon={good ? <IconCircleCheck aria-hidden /> : <IconInfoCircle aria-hidden />}
      title={refused ?? verdict(values, unfit, alike)}
    >
      {!(good && notes.length === 0) && (
        <Stack gap="xs">
          {notes.map((note) => (
            <Text key={note}>{note}</Text>
          ))}
          {refused === null && problems.length > 0 && <Misfits problems={problems} more={unfit} />}
          {refused === null && unfit > 0 && (
            <Checkbox
              label={unfit === 1 ? 'Keep it aside' : `Keep these ${unfit.toLocaleString('en-GB')} aside`}
              description="They leave the records and are shown beside the field, until somebody types a new value. Nothing is deleted."
              checked={keepAside}
              onChange={(event) => onKeepAside(event.currentTarget.checked)}
            />
          )}
          {refused === null && alike && (
            <Text>Give each a value of their own first. Until then the field cannot be unique.</Text>
          )}
        </Stack>
      )}
    </Alert>
  );
}

function verdict(values: number, unfit: number, alike: boolean): string {
  if (values === 0) return 'No employee has a value yet';
  if (alike) return 'Some employees have the same value';
  if (unfit === 0) return values === 1 ? 'The one value fits' : `All ${count(values, 'value')} fit`;
  return unfit === 1
    ? `One of ${count(values, 'value')} does not fit`
    : `${unfit.toLocaleString('en-GB')} of ${count(values, 'value')} do not fit`;
}

function Misfits({ problems, more }: { problems: FieldCheck['problems']; more: number }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <ul className="misfits" tabIndex={0} aria-label="What does not fit">
      {problems.map((problem) => (
        <li key={`${problem.employeeId} ${problem.message}`}>
          <Text span fw={550}>
            {problem.employee}
          </Text>
          : {problem.message}
        </li>
      ))}
      {more > problems.length && (
        <li>And {(more - problems.length).toLocaleString('en-GB')} more like these.</li>
      )}
    </ul>
  );
}
