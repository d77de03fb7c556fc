import { Anchor, Box, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { useWhyNotAsked } from '../../api/connection';
import type { Delivery } from '../../api/types';
import { NotAsked, PageHeader, PageOfOne, Panel, RelativeTime } from '../../ui';
import { Acts } from './Acts';
import { Attempts } from './Attempts';
import { deliveryQuery } from './deliveries.api';
import { canIgnore, canTryAgain, canUndoIgnore, repetitionSentence } from './deliveries.model';
import { Ignore } from './Ignore';
import { OutcomeWords } from './OutcomeWords';
import { ProblemBox } from './ProblemBox';
import { useListLeft } from './place';
import { ReplayOne } from './replay/ReplayButtons';
import { Sent } from './Sent';
import { StoryStep } from './StoryStep';
import { homelessProblems, stepToTryAgain, story } from './story.model';
import { TryAgain } from './TryAgain';
import { UndoIgnore } from './UndoIgnore';

/** Why did this person appear, or not? One delivery from its arrival to its end. */
export default function DeliveryPage() {
  const { id = '' } = useParams();
  const delivery = useQuery(deliveryQuery(id));
  const list = useListLeft();
  return (
    <PageOfOne query={delivery} thing="delivery" list={list} rows={6} rowHeight={64}>
      {(found) => <Detail delivery={found} />}
    </PageOfOne>
  );
}

function Detail({ delivery }: { delivery: Delivery }) {
  const whyNotAsked = useWhyNotAsked();
  const steps = story(delivery);
  const homeless = homelessProblems(delivery);
  const tryAgainAt = canTryAgain(delivery) ? stepToTryAgain(steps) : null;
  return (
    <>
      <PageHeader
        title={delivery.person || 'Unknown person'}
        aside={<OutcomeWords row={delivery} brief={delivery.problems.length > 0} />}
        lead={delivery.said}
        actions={
          <>
            {canTryAgain(delivery) && tryAgainAt === null && (
              <TryAgain id={delivery.id} quiet={delivery.state === 'ignored'} />
            )}
            {delivery.state !== 'open' && <ReplayOne id={delivery.id} />}
            {canIgnore(delivery) && <Ignore delivery={delivery} />}
            {canUndoIgnore(delivery) && <UndoIgnore id={delivery.id} />}
          </>
        }
      />
      <Stack gap="lg">
        <Summary delivery={delivery} />
        {delivery.state === 'open' && (
          <NotAsked why={whyNotAsked}>This delivery waits, and goes on by itself afterwards.</NotAsked>
        )}
        {homeless.map((problem) => (
          <ProblemBox key={problem.message} problem={problem} delivery={delivery} />
        ))}
        <Panel component="section" aria-labelledby="story">
          <Title order={2} id="story" mb="sm">
            What happened
          </Title>
          <Box component="ol" m={0} p={0} style={{ listStyle: 'none' }}>
            {steps.map((step) => (
              <StoryStep key={step.key} step={step} delivery={delivery} tryAgain={step.key === tryAgainAt} />
            ))}
          </Box>
        </Panel>
        <Attempts delivery={delivery} />
        <Acts id={delivery.id} />
        <Sent id={delivery.id} origin={delivery.origin} />
      </Stack>
    </>
  );
}

function Summary({ delivery }: { delivery: Delivery }) {
  const repeated = repetitionSentence(delivery.repetitions);
  return (
    <Group gap="lg" c="dimmed">
      <RelativeTime at={delivery.receivedAt} prefix="Received" />
      <Text>
        Workflow{' '}
        <Anchor component={Link} to={`/workflows/${delivery.workflowId}`} underline="always">
          {delivery.workflowName}
        </Anchor>
      </Text>
      <Text>{delivery.listenerSentence}</Text>
      {delivery.employeeId && (
        <Text>
          Employee{' '}
          <Anchor component={Link} to={`/employees/${delivery.employeeId}`} underline="always">
            {delivery.employeeName ?? 'Open the record'}
          </Anchor>
        </Text>
      )}
      {repeated && <Text>{repeated} Nothing changed by that.</Text>}
    </Group>
  );
}
