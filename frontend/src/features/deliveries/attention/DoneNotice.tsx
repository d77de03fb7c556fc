import { Button, CloseButton, Group, List, Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { MendedMany } from '../../../api/types';
import { Panel, Problem } from '../../../ui';
import { focusOn } from '../../../ui/focus';
import { type Mending, useMending } from './attention.api';
import { doneWords, leftWords, named } from './attention.model';

export type Mended = { kind: Mending['kind']; outcome: MendedMany };

type Props = {
  mended: Mended;
  onDone: (kind: Mending['kind'], outcome: MendedMany) => void;
  onClose: () => void;
};

/** What was just done to how many, what was left and why, and the way back where there is one. */
export function DoneNotice({ mended: { kind, outcome }, onDone, onClose }: Props) {
  const undo = useMending();
  const left = leftWords(outcome.left);
  const notice = useRef<HTMLElement>(null);
  // What was pressed is gone, and reading goes on from what came of it, each time.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another outcome, another time
  useEffect(() => focusOn(notice.current, 'nearest'), [outcome]);
  return (
    <Panel component="section" ref={notice} aria-label="What was done" p="sm">
      <Group gap="sm" wrap="nowrap" align="flex-start">
        <Group gap="sm" flex={1} mih={36}>
          <IconCircleCheck size={20} color="var(--tone-good)" aria-hidden />
          <Text>{doneWords(kind, outcome)}</Text>
          {kind === 'ignore' && outcome.done.length > 0 && (
            <Button
              variant="default"
              loading={undo.isPending}
              onClick={() =>
                undo.mutate(
                  { which: named(outcome.done), mending: { kind: 'undoIgnore' } },
                  { onSuccess: (undone) => onDone('undoIgnore', undone) },
                )
              }
            >
              Undo
            </Button>
          )}
        </Group>
        <CloseButton aria-label="Close" onClick={onClose} />
      </Group>
      {left.length > 0 && (
        <>
          <Text mt="xs">Nothing was done to these:</Text>
          <List>
            {left.map((words) => (
              <List.Item key={words}>{words}</List.Item>
            ))}
          </List>
        </>
      )}
      {undo.error && <Problem failure={undo.error} />}
    </Panel>
  );
}
