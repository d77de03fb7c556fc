import { Skeleton, Stack, Text, Title, VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import { asProblem } from '../api/http';
import { Problem } from './Problem';

/** What a page needs to know of a question to the server. */
export type Query<T> = {
  data: T | undefined;
  error: unknown;
  isPending: boolean;
  refetch: () => unknown;
  /** The data answers the question before, until this one is answered. */
  isPlaceholderData?: boolean;
};
type Props<T> = {
  query: Query<T>;
  /** How many rows the skeleton shows: about as many as will come. */
  rows?: number;
  rowHeight?: number;
  isEmpty?: (data: T) => boolean;
  /** What stands there when there is nothing: an `Empty`, usually. */
  empty?: ReactNode;
  /** What stands there when the server knows no such thing: a `NoSuch`. */
  missing?: ReactNode;
  children: (data: T) => ReactNode;
};

/** Loading, failed, empty, or the thing itself. Data that is already on screen stays when a refresh fails. */
export function ListStates<T>({
  query,
  rows = 5,
  rowHeight = 44,
  isEmpty,
  empty,
  missing,
  children,
}: Props<T>): ReactNode {
  const { data, isPlaceholderData } = query;
  // What the question before did not find says nothing about this one.
  if (data === undefined || (isPlaceholderData && isEmpty?.(data))) {
    if (missing && query.error && asProblem(query.error).status === 404) return missing;
    if (query.error) return <Problem failure={query.error} onRetry={() => void query.refetch()} />;
    return (
      <Stack gap={8} aria-busy="true">
        <VisuallyHidden>Loading</VisuallyHidden>
        {Array.from({ length: rows }, (_, row) => row).map((row) => (
          <Skeleton key={row} height={rowHeight - 8} radius="sm" />
        ))}
      </Stack>
    );
  }
  if (isEmpty?.(data)) return empty ?? null;
  return children(data);
}

/** An honest empty state: what would be here, and how it comes here. */
export function Empty({
  title,
  children,
  action,
}: {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <Stack align="center" gap={6} py={48} px="md" ta="center" className="empty">
      <Title order={2} size="h3">
        {title}
      </Title>
      {children && (
        <Text c="dimmed" maw="52ch">
          {children}
        </Text>
      )}
      {action}
    </Stack>
  );
}
