import { Button, CloseButton, Group, List, Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { MendedMany } from '../../../api/types';
import { Panel, Problem } from '../../../ui';
import { focusOn } from '../../../ui/focus';
import { type Mending, useMending } from './attention.api';
import { doneWords, leftSentence, named } from './attention.model';

export type Mended = { kind: Mending['kind']; outcome: MendedMany };

type Props = {
  mended: Mended;
  onDone: (kind: Mending['kind'], outcome: MendedMany) => void;
  onClose: () => void;
};

/** What was just done to how many, what was left and why, and the way back where there is one. */
export function DoneNotice({ mended: { kind, outcome }, onDone, onClose }: Props) {
  const undo = useMending();
  const notice = useRef<HTMLElement>(null);
  // What was pressed is gone, and reading goes on from what came of it.
  useEffect(() => focusOn(notice.current, 'nearest'), []);
  // Told also where another notice has taken the place of this one by then.
  const takeBack = () =>
    undo
      .mutateAsync({ which: named(outcome.done), mending: { kind: 'undoIgnore' } })
      .then((undone) => onDone('undoIgnore', undone))
      .catch(() => {});
  return (
    <Panel component="section" ref={notice} aria-label="What was done" p="sm">
      <Group gap="sm" wrap="nowrap" align="flex-start">
        <Group gap="sm" flex={1} mih={36}>
          <IconCircleCheck size={20} color="var(--tone-good)" aria-hidden />
          <Text>{doneWords(kind, outcome)}</Text>
          {kind === 'ignore' && outcome.done.length > 0 && (
            <Button variant="default" loading={undo.isPending} onClick={() => void takeBack()}>
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
