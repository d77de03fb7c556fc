import { Anchor, Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import type { OutcomeTab } from '../deliveries.model';
import { ReplayDialog } from './ReplayDialog';
import { replaySizeQuery } from './replay.api';
import { ALL } from './replay.model';

/** Replays one delivery. */
export function ReplayOne({ id }: { id: string }) {
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>
        Replay
      </Button>
      <ReplayDialog opened={opened} onClose={() => setOpened(false)} wanted={{ deliveryId: id }} />
    </>
  );
}

/** Replays what the list's filters find, or everything since a moment. What waits is not replayed: it is yet to come. */
export function ReplayMany({ outcome, search }: { outcome: OutcomeTab; search: string }) {
  const [opened, setOpened] = useState(false);
  const filters = { ...ALL, outcome, search };
  const size = useQuery({ ...replaySizeQuery(filters), enabled: outcome !== 'waiting' });
  const found = size.data?.deliveries ?? 0;
  // Where they could not be counted, the dialog counts them anew and tells what is wrong.
  const canAsk = found > 0 || size.isLoadingError;
  return (
    <>
      <Anchor component={Link} to="/deliveries/replays">
        Replays
      </Anchor>
      {outcome !== 'waiting' && (
        <Button variant="default" disabled={!canAsk} onClick={() => setOpened(true)}>
          {replayWords(found, size.data?.most ?? 0)}
        </Button>
      )}
      <ReplayDialog opened={opened} onClose={() => setOpened(false)} wanted={filters} />
    </>
  );
}

function replayWords(found: number, most: number): string {
  if (found === 0) return 'Replay';
  if (found > most) return 'Replay these';
  return found === 1 ? 'Replay this one' : `Replay these ${found.toLocaleString('en-GB')}`;
}
