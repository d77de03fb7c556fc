import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { revealRegion } from '../reveal';
import { APPLICATION } from './preview.model';

/** Runs the preview that the screen's address asks for: on load, and whenever a link on the screen is followed. */
export function useLinkedPreview(go: (request: { applicationId: string }) => void): void {
  const { key, search } = useLocation();
  const run = useRef(go);
  run.current = go;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same link followed twice is a new key
  useEffect(() => {
    const applicationId = new URLSearchParams(search).get(APPLICATION);
    if (!applicationId) return;
    run.current({ applicationId });
    revealRegion('Sample preview');
  }, [key, search]);
}
