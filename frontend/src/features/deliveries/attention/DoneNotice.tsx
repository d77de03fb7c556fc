import { Button, CloseButton, Group, List, Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { Panel, Problem } from '../../../ui';
import { focusOn } from '../../../ui/focus';
import { useMending } from './attention.api';
import { doneWords, leftSentence, named } from './attention.model';
import type { Notice, Telling } from './useNotices';

type Props = { notice: Notice; telling: Telling; onClose: () => void };

/** What was just done to how many, what was left and why, and the way back where there is one. */
export function DoneNotice({ notice, telling, onClose }: Props) {
  const { kind, outcome } = notice;
  const undo = useMending();
  const place = useRef<HTMLElement>(null);
  // What was pressed is gone, and reading goes on from what came of it.
  useEffect(() => {
    if (notice.awaited()) focusOn(place.current, 'nearest');
  }, [notice]);
  // Told also where another notice has taken the place of this one by then.
  const takeBack = () => {
    const told = telling.begin();
    undo
      .mutateAsync({ which: named(outcome.done), mending: { kind: 'undoIgnore' } })
      .then((undone) => told.done({ kind: 'undoIgnore', outcome: undone }))
      .catch(() => {});
  };
  return (
    <Panel component="section" ref={place} aria-label="What was done" p="sm">
      <Group gap="sm" wrap="nowrap" align="flex-start">
        <Group gap="sm" flex={1} mih={36}>
          <IconCircleCheck size={20} color="var(--tone-good)" aria-hidden />
          <Text>{doneWords(kind, outcome)}</Text>
          {kind === 'ignore' && outcome.done.length > 0 && (
            <Button variant="default" loading={undo.isPending} onClick={takeBack}>
              Undo
            </Button>
          )}
        </Group>
        <CloseButton aria-label="Close" onClick={onClose} />
      </Group>
      {outcome.left.length > 0 && (
        <>
          <Text mt="xs">Nothing was done to these:</Text>
          <List>
            {outcome.left.map((one) => (
              <List.Item key={one.id}>{leftSentence(one)}</List.Item>
            ))}
          </List>
        </>
      )}
      {undo.error && <Problem failure={undo.error} />}
    </Panel>
  );
}
