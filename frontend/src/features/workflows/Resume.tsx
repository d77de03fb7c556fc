import { Anchor, Button, Checkbox, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Listener } from '../../api/types';
import { count, Problem } from '../../ui';
import { useChangeListener } from './listener.api';

/** Resumes at once when nothing arrived meanwhile; else asks what to do with it. */
export function Resume({ listener, describedBy }: { listener: Listener; describedBy: string }) {
  const change = useChangeListener(listener.id);
  const [asking, setAsking] = useState(false);
  const [takeIn, setTakeIn] = useState(false);
  const missed = listener.pausedCount;
  return (
    <>
      <Button
        aria-describedby={describedBy}
        loading={change.isPending && !asking}
        onClick={() => (missed > 0 ? setAsking(true) : change.mutate({ action: 'resume' }))}
      >
        Resume
      </Button>
      {change.error && !asking && <Problem failure={change.error} />}
      <Modal opened={asking} onClose={() => setAsking(false)} title="Resume this listener">
        <Stack>
          <Text>
            {count(missed, 'delivery', 'deliveries')} arrived while it was paused, and nobody was enrolled.{' '}
            <Anchor component={Link} to="/deliveries?outcome=ignored" underline="always">
              Look through them
            </Anchor>
          </Text>
          <Checkbox
            label="Take in what arrived while it was paused"
            checked={takeIn}
            onChange={(event) => setTakeIn(event.currentTarget.checked)}
          />
          {change.error && <Problem failure={change.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={() => setAsking(false)}>
              Cancel
            </Button>
            <Button
              loading={change.isPending}
              onClick={() =>
                change.mutate({ action: 'resume', takeIn }, { onSuccess: () => setAsking(false) })
              }
            >
              Resume
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
