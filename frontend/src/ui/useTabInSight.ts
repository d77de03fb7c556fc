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
    const tabs = list.current;
    const tab = tabs?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]');
    if (!tabs || !tab) return;
    const middle = () => {
      // Not scrollIntoView, which would move the page too.
      tabs.scrollLeft = tab.offsetLeft - (tabs.clientWidth - tab.offsetWidth) / 2;
    };
    middle();
    // Also when the phone is turned.
    const resized = new ResizeObserver(middle);
    resized.observe(tabs);
    return () => resized.disconnect();
  }, [chosen]);
  return list;
}
