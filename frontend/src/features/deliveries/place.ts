import { useLocation } from 'react-router';
import { TABS, tabOf } from './deliveries.model';

type Place = { list: string };

/** What a link to a delivery takes along: the tab that it stands in, and what was searched. */
export function usePlace(): Place {
  return { list: useLocation().search };
}

/** The list that a person came from, else the whole one. */
export function useListLeft(): { to: string; name: string } {
  const { list = '' } = (useLocation().state as Partial<Place> | null) ?? {};
  const tab = tabOf(new URLSearchParams(list).get('outcome'));
  const label = TABS.find(({ value }) => value === tab)?.label ?? '';
  return { to: `/deliveries${list}`, name: tab === 'all' ? 'All deliveries' : label };
}
