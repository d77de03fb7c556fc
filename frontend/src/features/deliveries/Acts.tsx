import { Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { deliveryChangesQuery } from '../../api/audit';
import { ChangeList, LoadMore, Panel, Problem } from '../../ui';

/** What people did to this delivery, the newest first; nothing where nobody did anything. */
export function Acts({ id }: { id: string }) {
  const list = useInfiniteQuery(deliveryChangesQuery(id));
  const acts = list.data?.pages.flatMap((page) => page.items) ?? [];
  if (acts.length === 0 && !list.isLoadingError) return null;
  return (
    <Panel component="section" aria-labelledby="acts">
      <Title order={2} id="acts" mb="xs">
        What people did
      </Title>
      {list.isLoadingError ? (
        <Problem failure={list.error} onRetry={() => void list.refetch()} />
      ) : (
        <>
          <ChangeList changes={acts} here="this delivery" />
          <LoadMore list={list} />
        </>
      )}
    </Panel>
  );
}
