import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Page } from '../api/types';
import { Empty, ListStates } from './ListStates';
import { LoadMore } from './LoadMore';

type Props<Row> = {
  list: UseInfiniteQueryResult<InfiniteData<Page<Row>>>;
  /** What was searched for: an empty answer then means that nobody was found. */
  search?: string;
  /** What stands there when there is nothing at all. */
  empty: ReactNode;
  /** How many rows the skeleton shows. */
  rows?: number;
  children: (rows: Row[]) => ReactNode;
};

/** A list that comes in pages: loading, failed, nobody found, nothing yet, or its rows with **Load more**. */
export function PagedList<Row>({ list, search, empty, rows = 8, children }: Props<Row>) {
  const loaded = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <ListStates
      query={list}
      rows={rows}
      isEmpty={() => loaded.length === 0}
      empty={
        search ? <Empty title={`Nobody found for “${search}”`}>Try another part of the name.</Empty> : empty
      }
    >
      {() => (
        <>
          {children(loaded)}
          <LoadMore list={list} />
        </>
      )}
    </ListStates>
  );
}
