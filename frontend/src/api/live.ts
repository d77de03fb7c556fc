import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { send } from './http';
import { staleBy } from './keys';
import { refresher } from './refresh';
import type { Hint } from './types';

/** Splits a text/event-stream into the data of its events; keeps what is not complete yet. */
export function eventReader(): (chunk: string) => string[] {
  let rest = '';
  return (chunk) => {
    rest += chunk.replaceAll('\r\n', '\n');
    const blocks = rest.split('\n\n');
    rest = blocks.pop() ?? '';
    return blocks
      .map((block) =>
        block
          .split('\n')
          .filter((line) => line.startsWith('data:'))
          .map((line) => line.slice(5).trimStart())
          .join('\n'),
      )
      .filter((data) => data !== '');
  };
}

/** Milliseconds until the next attempt: grows to half a minute, never in step with other browsers. */
export function pauseBefore(attempt: number, random = Math.random()): number {
  const full = Math.min(30_000, 1_000 * 2 ** Math.min(attempt, 5));
  return Math.round(full * (0.5 + random / 2));
}

async function readOnce(signal: AbortSignal, opened: () => void, heard: (hint: Hint) => void): Promise<void> {
  const response = await send('/activities', { headers: { Accept: 'text/event-stream' }, signal });
  // The session has ended: Stagedoor is there, and the screens say what to do.
  if (response.status === 401) return;
  if (!response.ok || !response.body) throw new Error(`The stream answered ${response.status}`);
  opened();
  const read = eventReader();
  const decoder = new TextDecoder();
  const reader = response.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    for (const data of read(decoder.decode(value, { stream: true }))) {
      try {
        heard(JSON.parse(data) as Hint);
      } catch {
        // A hint is only a hint: one that cannot be read is not worth an error on the screen.
      }
    }
  }
}

/** So many attempts that fail one after the other are no short pause: some seconds. */
const FAILING = 3;

/**
 * Keeps the cache fresh from the live stream; mounted once, by the shell.
 *
 * @returns whether the stream is away for longer: what the screens show may be old
 */
export function useLiveStream(): boolean {
  const queries = useQueryClient();
  const [away, setAway] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    const refresh = refresher(queries);
    let again: ReturnType<typeof setTimeout> | undefined;
    /** How many have ended since the stream was last open, or since the beginning. */
    let attempt = 0;

    const heard = (hint: Hint) => {
      for (const what of staleBy[hint.topic] ?? []) refresh.add(what);
    };
    const opened = () => {
      // Whatever happened while the stream was away has no hint of its own: nor what came before it was first there.
      if (attempt > 0) refresh.add({});
      attempt = 0;
      setAway(false);
    };
    const run = () => {
      readOnce(stop.signal, opened, heard)
        .then(
          () => false,
          () => true,
        )
        .then((failed) => {
          if (stop.signal.aborted) return;
          again = setTimeout(run, pauseBefore(attempt));
          attempt += 1;
          // Whoever answers is there, though only to say that the session has ended.
          if (!failed) setAway(false);
          else if (attempt >= FAILING) setAway(true);
        });
    };
    run();
    return () => {
      stop.abort();
      refresh.stop();
      clearTimeout(again);
    };
  }, [queries]);
  return away;
}
