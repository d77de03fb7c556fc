import { type RefObject, useEffect, useRef } from 'react';

/**
 * For a list of tabs that is pushed sideways on a phone: the chosen tab stands in its middle, also for who came by an
 * address.
 *
 * @param chosen its value
 * @returns goes on the list
 */
export function useTabInSight(chosen: string): RefObject<HTMLDivElement | null> {
  const list = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another tab is chosen
  useEffect(() => {
    const tab = list.current?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]');
    if (!list.current || !tab) return;
    // Not scrollIntoView, which would move the page too.
    list.current.scrollLeft = tab.offsetLeft - (list.current.clientWidth - tab.offsetWidth) / 2;
  }, [chosen]);
  return list;
}
