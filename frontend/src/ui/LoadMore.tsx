import { Button } from '@mantine/core';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { Problem } from './Problem';

/** Below a list that comes in pages: the next one on request, or why it did not come and the way to ask again. */
export function LoadMore<Page>({ list }: { list: UseInfiniteQueryResult<InfiniteData<Page>> }) {
  const more = () => void list.fetchNextPage();
  if (list.isFetchNextPageError && !list.isFetchingNextPage) {
    return <Problem failure={list.error} onRetry={more} />;
  }
  if (!list.hasNextPage) return null;
  return (
    <Button mt="sm" variant="default" loading={list.isFetchingNextPage} onClick={more}>
      Load more
    </Button>
  );
}
