import { Stack } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { announce, Empty, ListStates } from '../../../ui';
import { attentionQuery, type Mending } from './attention.api';
import { doneWords } from './attention.model';
import { CauseGroup } from './CauseGroup';
import { DoneNotice, type Mended } from './DoneNotice';
import './attention.css';

/** What needs attention, by its cause: what has the same cause is mended the same way, one or many at once. */
export function WorkList({ search, empty }: { search: string; empty: ReactNode }) {
  const list = useQuery({ ...attentionQuery(search), placeholderData: keepPreviousData });
  // What the search of before did not find says nothing about this one.
  const { error, isPending, refetch } = list;
  const unknown = list.isPlaceholderData && list.data?.groups.length === 0;
  const [mended, setMended] = useState<Mended | null>(null);
  const [times, setTimes] = useState(0);
  const tell = (kind: Mending['kind'], outcome: Mended['outcome']) => {
    setMended({ kind, outcome });
    setTimes((before) => before + 1);
    announce(doneWords(kind, outcome));
  };
  return (
    <Stack gap="lg">
      {
        // Whether it could be undone belongs to what was done, and is forgotten with it.
        mended && <DoneNotice key={times} mended={mended} onDone={tell} onClose={() => setMended(null)} />
      }
      <ListStates
        query={unknown ? { data: undefined, error, isPending, refetch } : list}
        rows={4}
        rowHeight={96}
        isEmpty={({ groups }) => groups.length === 0}
        empty={
          search ? <Empty title={`Nobody found for “${search}”`}>Try another part of the name.</Empty> : empty
        }
      >
        {({ groups, search: searched }) =>
          // What is chosen belongs to what was searched, and is forgotten with it.
          groups.map((group) => (
            <CauseGroup key={`${group.cause} ${searched}`} group={group} search={searched} onDone={tell} />
          ))
        }
      </ListStates>
    </Stack>
  );
}
