import { Box, Group, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconCircleMinus } from '@tabler/icons-react';
import type { Delivery } from '../../api/types';
import { Folded, RelativeTime } from '../../ui';
import { canImportAnyway, enteredElsewhere, fieldsToEnter } from './deliveries.model';
import { Entered } from './Entered';
import { EnterMissing } from './EnterMissing';
import { ImportAnyway } from './ImportAnyway';
import { EnrollAgain, Match } from './Match';
import { isAskedOnceMore } from './match.model';
import { ProblemBox } from './ProblemBox';
import { StepItems } from './StepItems';
import { isOpen, type StoryStep as StepOfStory, stepTone } from './story.model';
import { TryAgain } from './TryAgain';

type Props = { step: StepOfStory; delivery: Delivery; tryAgain: boolean };

const marks = {
  good: { icon: IconCircleCheck, color: 'var(--tone-good)' },
  quiet: { icon: IconCircleMinus, color: 'var(--tone-quiet)' },
  bad: { icon: IconAlertTriangle, color: 'var(--tone-bad)' },
};

/** One step of the story: what was found, and what stands in the way, with the button that mends it. */
export function StoryStep({ step, delivery, tryAgain }: Props) {
  const { icon: Icon, color } = marks[stepTone(step, delivery.state)];
  const choosing = step.key === 'matched' && delivery.state === 'needsAttention' && delivery.match !== null;
  const again = delivery.match?.find(isAskedOnceMore);
  const entered = tryAgain ? enteredElsewhere(delivery) : [];
  const toEnter = delivery.state === 'needsAttention' ? fieldsToEnter(step.problems) : [];
  return (
    <Group
      component="li"
      className="story-step"
      align="stretch"
      gap="sm"
      wrap="nowrap"
      aria-labelledby={`step-${step.key}`}
    >
      <Stack gap={4} align="center">
        <Icon size={22} color={color} aria-hidden />
        <Box w={2} flex={1} bg="var(--line)" className="thread" />
      </Stack>
      <Box className="story-body" flex={1} style={{ minWidth: 0 }}>
        <Group justify="space-between" gap="xs">
          <Title order={3} id={`step-${step.key}`}>
            {step.title}
          </Title>
          {step.at && (
            <Text c="dimmed" component="div">
              <RelativeTime at={step.at} />
            </Text>
          )}
        </Group>
        {step.detail && <Text style={{ overflowWrap: 'anywhere' }}>{step.detail}</Text>}
        {step.items.length > 0 && (
          <Folded summary={`Details of “${step.title}”`} open={isOpen(step)}>
            <StepItems items={step.items} labelledBy={`step-${step.key}`} />
          </Folded>
        )}
        <Stack gap="xs" mt={step.problems.length > 0 || choosing ? 'xs' : 0}>
          {step.problems.map((problem) => (
            <ProblemBox key={`${problem.code} ${problem.message}`} problem={problem} delivery={delivery} />
          ))}
          {toEnter.length > 0 && <EnterMissing delivery={delivery} fields={toEnter} />}
          {entered.length > 0 && <Entered delivery={delivery} values={entered} />}
          {canImportAnyway(step.problems) && <ImportAnyway delivery={delivery} />}
          {choosing &&
            (again ? (
              <EnrollAgain
                delivery={delivery}
                who={again}
                others={delivery.match?.filter((each) => each !== again) ?? []}
              />
            ) : (
              <Match delivery={delivery} />
            ))}
          {tryAgain && <TryAgain id={delivery.id} quiet={choosing || toEnter.length > 0} />}
        </Stack>
      </Box>
    </Group>
  );
}
