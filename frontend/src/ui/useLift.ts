import { type KeyboardEvent, useCallback, useMemo, useState } from 'react';
import { announce } from './announce';

type Lifted = { what: string; over: string | null };

type Given = {
  /** Where a thing may be put, in the order in which the arrows go. */
  places: readonly string[];
  /** The place where a thing already is; the arrows go on from there. */
  placeOf?: (what: string) => string | null;
  onDrop: (what: string, place: string) => void;
  words: {
    lifted: (what: string) => string;
    over: (what: string, place: string) => string;
    dropped: (what: string, place: string | null) => string;
    cancelled: (what: string) => string;
  };
};

/**
 * Drag and drop without a pointer: Space lifts, the arrows, Home and End choose a place, Space or Enter drops, Escape or
 * leaving puts back. By the order of the places, not by where they are on the screen: what is scrolled away is reached as well.
 */
export function useLift({ places, placeOf, onDrop, words }: Given) {
  const [lifted, setLifted] = useState<Lifted | null>(null);
  const keys = useCallback(
    (what: string, event: KeyboardEvent) => {
      const held = lifted?.what === what ? lifted : null;
      if (!held && event.key !== ' ') return;
      const put = () => {
        setLifted(null);
        announce(words.dropped(what, held?.over ?? null));
        if (held?.over != null) onDrop(what, held.over);
      };
      const acts: Record<string, () => void> = {
        ' ': () => {
          if (held) return put();
          setLifted({ what, over: placeOf?.(what) ?? null });
          announce(words.lifted(what));
        },
        Enter: put,
        Escape: () => {
          setLifted(null);
          announce(words.cancelled(what));
        },
      };
      const next = held && nextPlace(places, held.over, event.key);
      const act = acts[event.key];
      if (next != null) {
        setLifted({ what, over: next });
        announce(words.over(what, next));
      } else if (act) {
        act();
      } else {
        return;
      }
      // Neither does the page scroll, nor is the button pressed, nor does anything around it hear of it.
      event.preventDefault();
      event.stopPropagation();
    },
    [lifted, places, placeOf, onDrop, words],
  );
  const letGo = useCallback(
    (what: string) => {
      if (lifted?.what !== what) return;
      setLifted(null);
      announce(words.cancelled(what));
    },
    [lifted, words],
  );
  return useMemo(() => ({ lifted, keys, letGo }), [lifted, keys, letGo]);
}

/** Where an arrow, Home or End leads; null for any other key. At an end it stays. */
export function nextPlace(places: readonly string[], over: string | null, key: string): string | null {
  const last = places.length - 1;
  const at = over === null ? null : places.indexOf(over);
  const to: Record<string, number> = {
    ArrowDown: at === null ? 0 : Math.min(last, at + 1),
    ArrowUp: at === null ? last : Math.max(0, at - 1),
    Home: 0,
    End: last,
  };
  const place = to[key];
  return place === undefined ? null : (places[place] ?? null);
}

/** Where a thing is held over by the keyboard is brought on screen. */
export function broughtIntoView(node: Element | null): void {
  node?.scrollIntoView({ block: 'nearest' });
}
