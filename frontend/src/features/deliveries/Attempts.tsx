import { Box, Stack, Text, Title } from '@mantine/core';
import type { Delivery, Step } from '../../api/types';
import { Folded, Panel, RelativeTime } from '../../ui';
import { attemptDetails, attemptSentence, duration, isDue } from './attempts.model';
import { StepItems } from './StepItems';

type Attempt = Delivery['attempts'][number];
type Props = { delivery: Pick<Delivery, 'attempts' | 'nextAt'> };

/** Every try with what came of it and why; behind each, how it came to that, step by step. */
export function Attempts({ delivery }: Props) {
  const { attempts, nextAt } = delivery;
  return (
    <Panel component="section" aria-labelledby="attempts">
      <Title order={2} id="attempts" mb="xs">
        Attempts
      </Title>
      {attempts.length === 0 ? (
        <Text c="dimmed">Not tried yet.</Text>
      ) : (
        <Stack component="ol" gap={0} m={0} pl="lg">
          {attempts.map((attempt, at) => (
            <li key={attempt.beganAt}>
              <Text component="div" py={6} style={{ overflowWrap: 'anywhere' }}>
                {attemptSentence(attempt)}{' '}
                <Text span c="dimmed" component="span">
                  <RelativeTime at={attempt.beganAt} />, took {duration(attempt.beganAt, attempt.endedAt)}
                </Text>
              </Text>
              <How attempt={attempt} number={at + 1} />
            </li>
          ))}
        </Stack>
      )}
      {nextAt && (
        <Text c="dimmed" component="div" mt="xs">
          Next try: <NextTry at={nextAt} />
        </Text>
      )}
    </Panel>
  );
}

function How({ attempt, number }: { attempt: Attempt; number: number }) {
  const told = attemptDetails(attempt);
  if (told !== null) {
    return (
      <Text c="dimmed" fz="xs" pb={6}>
        {told}
      </Text>
    );
  }
  return (
    <Folded summary={`Steps of attempt ${number}`}>
      <Stack gap="sm" py="xs">
        {attempt.steps.map((step) => (
          <Past key={step.key} step={step} id={`attempt-${number}-${step.key}`} />
        ))}
      </Stack>
    </Folded>
  );
}

/** What is due is not always tried at once: it may have to wait for Ashby, for a person, or for others before it. */
function NextTry({ at }: { at: string }) {
  return isDue(at) ? 'as soon as it can be looked at' : <RelativeTime at={at} />;
}

/** A step as it was: nothing is to be mended at it any more. */
function Past({ step, id }: { step: Step; id: string }) {
  return (
    <Box>
      <Title order={3} id={id} fz="md">
        {step.title}
      </Title>
      {step.at && (
        <Text c="dimmed" fz="xs" component="div">
          <RelativeTime at={step.at} />
        </Text>
      )}
      {step.detail && <Text style={{ overflowWrap: 'anywhere' }}>{step.detail}</Text>}
      {step.items.length > 0 && <StepItems items={step.items} labelledBy={id} />}
    </Box>
  );
}
