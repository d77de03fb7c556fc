import { Tooltip } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { exact, relative } from './format';

let now = Date.now();
const watchers = new Set<() => void>();
let clock: ReturnType<typeof setInterval> | undefined;

// One clock for every time on the screen.
function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  clock ??= setInterval(() => {
    now = Date.now();
    for (const each of watchers) each();
  }, 20_000);
  return () => {
    watchers.delete(watcher);
    if (watchers.size === 0) {
      clearInterval(clock);
      clock = undefined;
    }
  };
}

/** "2 min ago"; the exact time in the viewer's zone on hover and on focus. */
export function RelativeTime({ at, prefix }: { at: string; prefix?: string }) {
  const tick = useSyncExternalStore(watch, () => now);
  // A row that has just arrived is younger than the clock's last tick.
  const words = relative(at, Math.max(tick, Math.min(Date.now(), new Date(at).getTime())));
  return (
    <Tooltip label={exact(at)} events={{ hover: true, focus: true, touch: true }} withArrow>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the exact time must be reachable by keyboard */}
      <time dateTime={at} tabIndex={0} className="time">
        {prefix ? `${prefix} ${words}` : words}
      </time>
    </Tooltip>
  );
}
