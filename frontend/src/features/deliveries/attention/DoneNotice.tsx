import { Button, CloseButton, Group, List, Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { Panel } from '../../../ui';
import { focusOn } from '../../../ui/focus';
import { useMending } from './attention.api';
import { canBeUndone, doneWords, leftSentence, named } from './attention.model';
import type { Begin, Notice } from './useNotices';

type Props = { notice: Notice; begin: Begin; onClose: () => void };

/** What was just done to how many, what was left and why, and the way back where there is one. */
export function DoneNotice({ notice, begin, onClose }: Props) {
  const { kind, outcome } = notice;
  const undo = useMending();
  const place = useRef<HTMLElement>(null);
  // What was pressed is gone, and reading goes on from what came of it.
  useEffect(() => {
    if (notice.awaited()) focusOn(place.current, 'nearest');
  }, [notice]);
  // Told also where this notice was closed by then.
  const takeBack = () => {
    const told = begin(notice);
    undo
      .mutateAsync({ which: named(outcome.done), mending: { kind: 'undoIgnore' } })
      .then((undone) => told.done({ kind: 'undoIgnore', outcome: undone }), told.failed);
  };
  return (
    <Panel component="section" ref={place} aria-label="What was done" p="sm">
      <Group gap="sm" wrap="nowrap" align="flex-start">
        <Group gap="sm" flex={1} mih={36}>
          <IconCircleCheck size={20} color="var(--tone-good)" aria-hidden />
          <Text>{doneWords(kind, outcome)}</Text>
          {canBeUndone(notice) && (
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
    </Panel>
  );
}
