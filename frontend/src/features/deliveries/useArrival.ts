import { type RefObject, useEffect, useRef } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { focusOn } from '../../ui/focus';

/** Whoever comes to this place of the page is led there, once: what comes later on the page is not come for. */
export function useArrival(place: string): RefObject<HTMLDivElement | null> {
  const element = useRef<HTMLDivElement>(null);
  const { hash, search, state } = useLocation();
  const navigate = useNavigate();
  // biome-ignore lint/correctness/useExhaustiveDependencies: when it is first there
  useEffect(() => {
    if (hash !== `#${place}`) return;
    focusOn(element.current, 'center');
    void navigate({ search, hash: '' }, { replace: true, state });
  }, []);
  return element;
}
