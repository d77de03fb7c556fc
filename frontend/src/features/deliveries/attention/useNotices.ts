import { useRef, useState } from 'react';
import type { MendedMany } from '../../../api/types';
import { announce } from '../../../ui';
import { whereabouts } from '../../../ui/focus';
import type { Mending } from './attention.api';
import { canBeUndone, doneWords } from './attention.model';

export type Mended = { kind: Mending['kind']; outcome: MendedMany };
/** @property awaited whether whoever did it still waits for it to be told */
export type Notice = Mended & { id: number; awaited: () => boolean };

/**
 * What was done, the newest first, and what failed where nobody can read it any more: told above the list, which outlives its
 * groups. What can be undone stays until it is, or is closed.
 */
export function useNotices() {
  const [notices, setNotices] = useState<Notice[]>([]);
  const [failure, setFailure] = useState<unknown>(null);
  const told = useRef<MendedMany[]>([]);
  /** Something is done to some, or undone what a notice tells; what came of it is told later. */
  const begin = (undone?: Notice) => {
    const seen = notices;
    const awaited = whereabouts();
    setFailure(null);
    const done = (mended: Mended) => {
      // A double click gets one answer twice.
      if (told.current.includes(mended.outcome)) return;
      const id = told.current.push(mended.outcome);
      // What came since this was begun has not been read yet.
      const stays = (each: Notice) => each.id !== undone?.id && (canBeUndone(each) || !seen.includes(each));
      setNotices((now) => [{ ...mended, id, awaited }, ...now.filter(stays)]);
      announce(doneWords(mended.kind, mended.outcome));
    };
    return { done, failed: setFailure };
  };
  const close = ({ id }: Notice) => setNotices((now) => now.filter((each) => each.id !== id));
  return { notices, failure, begin, setFailure, close };
}

export type Begin = ReturnType<typeof useNotices>['begin'];
