import { Button, Group, Text } from '@mantine/core';
import type { AttentionGroup } from '../../../api/types';
import { count } from '../../../ui';
import { useMending } from './attention.api';
import { canEnterFor, type Selection } from './attention.model';
import type { Asked } from './BulkQuestion';
import type { Begin } from './useNotices';

type Props = {
  group: AttentionGroup;
  /** Who is chosen, and how many they are. */
  which: Selection;
  number: number;
  begin: Begin;
  onAsk: (what: Asked['what']) => void;
  /** Something was done to these. */
  onDone: () => void;
};

/** What can be done to all that are chosen. */
export function BulkBar({ group, which, number, begin, onAsk, onDone }: Props) {
  const mend = useMending();
  const tryAgain = () => {
    const told = begin();
    mend.mutateAsync({ which, mending: { kind: 'tryAgain' } }).then((outcome) => {
      onDone();
      told.done({ kind: 'tryAgain', outcome });
    }, told.failed);
  };
  return (
    <Group gap="xs" role="group" aria-label={`${count(number, 'delivery', 'deliveries')} chosen`}>
      <Text>{`${number.toLocaleString('en-GB')} chosen`}</Text>
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
