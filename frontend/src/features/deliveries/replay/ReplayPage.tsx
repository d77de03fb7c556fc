import { Alert, Button, Progress, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useParams } from 'react-router';
import type { Replay } from '../../../api/types';
import { announce, PageHeader, PageOfOne, Problem, RelativeTime, StateBadge } from '../../../ui';
import { FoundOut } from './FoundOut';
import './replay.css';
import { doneWords, percent, progress, stateWords, stopWords } from './progress.model';
import { replayQuery, useStopReplay } from './replay.api';
import { isUnderWay, mappingWords, scopeWords } from './replay.model';

/** What a replay would change, and changing it. */
export default function ReplayPage() {
  const { id = '' } = useParams();
  const replay = useQuery(replayQuery(id));
  return (
    <PageOfOne
      query={replay}
      thing="replay"
      list={{ to: '/deliveries/replays', name: 'All replays' }}
      rows={5}
      rowHeight={64}
    >
      {(found) => <Shown replay={found} />}
    </PageOfOne>
  );
}

function Shown({ replay }: { replay: Replay }) {
  const { tone, words } = stateWords(replay);
  return (
    <>
      <PageHeader
        title="Replay"
        aside={<StateBadge tone={tone}>{words}</StateBadge>}
        lead={
          <>
            {scopeWords(replay.scope)}, {mappingWords(replay)}. Begun by {replay.startedBy}{' '}
            <RelativeTime at={replay.startedAt} />
            {replay.appliedBy && replay.appliedBy !== replay.startedBy && `, applied by ${replay.appliedBy}`}.
          </>
        }
      />
      <Stack gap="lg">
        <HowFar replay={replay} />
        {replay.state !== 'looking' && <FoundOut replay={replay} />}
      </Stack>
    </>
  );
}

/** How far it is, why it waits, and what came of it. */
function HowFar({ replay }: { replay: Replay }) {
  const stop = useStopReplay(replay.id);
  const underWay = isUnderWay(replay);
  const far = progress(replay);
  const done = replay.state === 'ready' || underWay ? null : doneWords(replay);
  const stopped = underWay ? null : stopWords(replay);
  useAnnouncedEnd(replay);
  if (!far && !done && !replay.problem && !stop.error && !stopped) return null;
  return (
    <Stack gap="sm">
      {far && (
        <div className="replay-far">
          <Text>{far.words} You can leave this page.</Text>
          <Progress.Root size="sm">
            <Progress.Section value={percent(far)} aria-label="How far it is" />
          </Progress.Root>
          <Button variant="default" loading={stop.isPending} onClick={() => stop.mutate()}>
            Stop
          </Button>
        </div>
      )}
      {replay.problem && (
        <Alert
          variant="outline"
          color="yellow"
          title={underWay ? 'It waits, and goes on by itself' : 'It ended'}
        >
          {replay.problem}
        </Alert>
      )}
      {stopped && (
        <Alert variant="outline" color="gray">
          {stopped}
        </Alert>
      )}
      {done && (
        <Alert variant="outline" color={replay.counts.notApplied > 0 ? 'yellow' : 'green'}>
          {done}
        </Alert>
      )}
      {stop.error && <Problem failure={stop.error} />}
    </Stack>
  );
}

function useAnnouncedEnd(replay: Replay) {
  const underWay = isUnderWay(replay);
  const was = useRef(underWay);
  const words =
    replay.state === 'ready'
      ? 'It is known now what would change.'
      : [doneWords(replay), stopWords(replay)].filter(Boolean).join(' ');
  useEffect(() => {
    if (was.current && !underWay) announce(words);
    was.current = underWay;
  }, [underWay, words]);
}
