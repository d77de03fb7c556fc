import { Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle, IconPlus } from '@tabler/icons-react';
import { useLab } from '../lab.context';
import type { RuleProblem, Transform } from '../lab.types';
import { stepWords } from './steps.words';

type Props = { problem: Pick<RuleProblem, 'message' | 'fix'>; onMend?: (steps: Transform[]) => void };

/** What is wrong with a rule, in an icon and in words, with the button that mends it where there is one. */
export function Flag({ problem: { message, fix }, onMend }: Props) {
  const { nameOf, tableNameOf } = useLab();
  const words = fix?.map((step) => stepWords(step, { nameOf, tableOf: tableNameOf })).join(', then ');
  return (
    <div className="flag">
      <Text className="flag-words">
        <IconAlertTriangle size={16} aria-hidden /> <span>{message}</span>
      </Text>
      {fix && fix.length > 0 && onMend && (
        <Group gap="xs">
          <Button
            variant="default"
            size="xs"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => onMend(fix)}
          >
            {`Add step: ${words}`}
          </Button>
        </Group>
      )}
    </div>
  );
}
