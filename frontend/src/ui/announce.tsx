import { VisuallyHidden } from '@mantine/core';
import { useSyncExternalStore } from 'react';

let message = '';
const watchers = new Set<() => void>();

/** Tells a screen reader, politely, what changed. */
export function announce(text: string): void {
  // The same words twice are announced twice only if the text differs.
  message = text === message ? `${text}\u00a0` : text;
  for (const watcher of watchers) watcher();
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => {
    watchers.delete(watcher);
  };
}

/** Where announcements are spoken; mounted once, by the shell. */
export function LiveRegion() {
  const text = useSyncExternalStore(watch, () => message);
  return (
    <VisuallyHidden role="status" aria-live="polite" aria-atomic="true">
      {text}
    </VisuallyHidden>
  );
}
