import { Anchor, Box, Group, Stack, Text, Title, VisuallyHidden } from '@mantine/core';
import { IconCircle, IconCircleCheckFilled, IconCircleDot } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { ChecklistStep } from '../../api/types';
import { Panel } from '../../ui';
import { progressSentence, type StepState, stepStates, whatToDo } from './home.model';

const icons = { done: IconCircleCheckFilled, next: IconCircleDot, later: IconCircle };
const colors = { done: 'var(--tone-good)', next: 'var(--tone-info)', later: 'var(--tone-quiet)' };
const words: Record<StepState, string> = { done: 'Done', next: 'Next', later: 'Still open' };

/** The way to the first person, ticked by what really happened. */
export function Checklist({ steps }: { steps: ChecklistStep[] }) {
  return (
    <Panel component="section" aria-labelledby="set-up">
      <Group justify="space-between" mb="sm">
        <Title order={2} id="set-up">
          Set up Stagedoor
        </Title>
        <Text c="dimmed" role="status">
          {progressSentence(steps)}
        </Text>
      </Group>
      <Stack component="ol" gap={0} m={0} p={0} style={{ listStyle: 'none' }}>
        {stepStates(steps).map((step) => {
          const Icon = icons[step.state];
          return (
            <li key={step.key} className="set-up-step" data-state={step.state}>
              <Icon size={22} color={colors[step.state]} aria-hidden style={{ flexShrink: 0 }} />
              <Box style={{ minWidth: 0 }}>
                <Anchor component={Link} to={step.link} fw={step.state === 'next' ? 620 : 500}>
                  {step.label}
                </Anchor>
                <VisuallyHidden>{`, ${words[step.state]}. `}</VisuallyHidden>
                {step.state !== 'done' && <Text c="dimmed">{whatToDo[step.key]}</Text>}
                {step.stuck && <Text style={{ color: 'var(--tone-bad)' }}>{step.stuck}</Text>}
              </Box>
            </li>
          );
        })}
      </Stack>
    </Panel>
  );
}
