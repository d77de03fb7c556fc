import { Button, Group, Text } from '@mantine/core';
import type { AttentionGroup } from '../../../api/types';
import { count } from '../../../ui';
import { useMending } from './attention.api';
import { canEnterFor, type Selection } from './attention.model';
import type { Asked } from './BulkQuestion';
import type { Begin } from './useNotices';

type Props = {
  group: AttentionGroup;
  /** Who is meant, and how many they are. */
  which: Selection;
  number: number;
  /** Whether somebody chose them; else all of the group are meant. */
  chosen: boolean;
  begin: Begin;
  onAsk: (what: Asked['what']) => void;
  /** Something was done to these. */
  onDone: () => void;
};

/** What can be done to all that are chosen, or to the whole group. */
export function BulkBar({ group, which, number, chosen, begin, onAsk, onDone }: Props) {
  const mend = useMending();
  const tryAgain = () => {
    const told = begin();
    mend.mutateAsync({ which, mending: { kind: 'tryAgain' } }).then((outcome) => {
      onDone();
      told.done({ kind: 'tryAgain', outcome });
    }, told.failed);
  };
  return (
    <Group
      gap="xs"
      role="group"
      aria-label={`${count(number, 'delivery', 'deliveries')} ${chosen ? 'chosen' : 'of this group'}`}
    >
      {(chosen || number > 1) && (
        <Text>{`${chosen ? '' : 'All '}${number.toLocaleString('en-GB')}${chosen ? ' chosen' : ''}`}</Text>
      )}
      {canEnterFor(number, group.employeeField) && (
        <Button variant="default" onClick={() => onAsk('enter')}>
          Enter the value…
        </Button>
      )}
      {group.action === 'importAnyway' && (
        <Button variant="default" onClick={() => onAsk('importAnyway')}>
          Import anyway…
        </Button>
      )}
      <Button variant="default" loading={mend.isPending} onClick={tryAgain}>
        Try again
      </Button>
      <Button variant="default" onClick={() => onAsk('ignore')}>
        Ignore…
      </Button>
    </Group>
  );
}
