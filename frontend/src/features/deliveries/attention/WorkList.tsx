import { Stack } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Empty, ListStates, Problem, useQuestion } from '../../../ui';
import { attentionQuery } from './attention.api';
import { type Asked, BulkQuestion } from './BulkQuestion';
import { CauseGroup } from './CauseGroup';
import { DoneNotice } from './DoneNotice';
import { useNotices } from './useNotices';
import './attention.css';

/** What needs attention, by its cause: what has the same cause is mended the same way, one or many at once. */
export function WorkList({ search, empty }: { search: string; empty: ReactNode }) {
  const list = useQuery({ ...attentionQuery(search), placeholderData: keepPreviousData });
  const { notices, failure, begin, setFailure, close } = useNotices();
  const question = useQuestion<Asked>(setFailure);
  return (
    <Stack gap="lg">
      {failure != null && <Problem failure={failure} />}
      {notices.map((notice) => (
        <DoneNotice key={notice.id} notice={notice} begin={begin} onClose={() => close(notice)} />
      ))}
      <ListStates
        query={list}
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
            <CauseGroup
              key={`${group.cause} ${searched}`}
              group={group}
              search={searched}
              begin={begin}
              ask={question.ask}
            />
          ))
        }
      </ListStates>
      <BulkQuestion question={question} begin={begin} />
    </Stack>
  );
}
