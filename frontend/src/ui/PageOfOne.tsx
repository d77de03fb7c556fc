import { Fragment, type ReactNode } from 'react';
import { BackLink } from './BackLink';
import { ListStates, type Query } from './ListStates';
import { NoSuch } from './NoSuch';
import { Page } from './Page';
import { PageHeader } from './PageHeader';

type Props<T> = {
  query: Query<T>;
  /** What it is, e.g. "delivery": the heading until its own is known. */
  thing: string;
  /** The list of them, and its name. */
  list: { to: string; name: string };
  wide?: boolean;
  /** How many rows the skeleton shows: about as high as what will come. */
  rows: number;
  rowHeight?: number;
  children: (found: T) => ReactNode;
};

/**
 * The frame of a page about one thing: the way back, loading, failed, no such thing, or the thing with its own heading. What was
 * open or typed for one is gone at another.
 */
export function PageOfOne<T extends { id: string }>({
  query,
  thing,
  list,
  wide,
  rows,
  rowHeight,
  children,
}: Props<T>) {
  return (
    <Page wide={wide}>
      <BackLink to={list.to}>{list.name}</BackLink>
      {query.data === undefined && <PageHeader title={thing.charAt(0).toUpperCase() + thing.slice(1)} />}
      <ListStates
        query={query}
        rows={rows}
        rowHeight={rowHeight}
        missing={
          <NoSuch thing={thing} to={list.to}>
            {list.name}
          </NoSuch>
        }
      >
        {(found) => <Fragment key={found.id}>{children(found)}</Fragment>}
      </ListStates>
    </Page>
  );
}
