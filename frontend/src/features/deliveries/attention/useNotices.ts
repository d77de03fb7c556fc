import { useRef, useState } from 'react';
import type { MendedMany } from '../../../api/types';
import { announce } from '../../../ui';
import { whereabouts } from '../../../ui/focus';
import type { Mending } from './attention.api';
import { doneWords } from './attention.model';

type Mended = { kind: Mending['kind']; outcome: MendedMany };
/** @property awaited whether whoever did it still waits for it to be told */
export type Notice = Mended & { id: number; awaited: () => boolean };

/** What was done, and what failed where nobody can read it any more: told above the list, which outlives its groups. */
export function useNotices() {
  const [notice, setNotice] = useState<Notice | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const told = useRef(0);
  /** Something is done to some; what came of it is told later. */
  const begin = () => {
    const awaited = whereabouts();
    setFailure(null);
    const done = (mended: Mended) => {
      told.current += 1;
      setNotice({ ...mended, id: told.current, awaited });
      announce(doneWords(mended.kind, mended.outcome));
    };
    return { done, failed: setFailure };
  };
  return { notice, failure, begin, failed: setFailure, close: () => setNotice(null) };
}

export type Telling = Pick<ReturnType<typeof useNotices>, 'begin' | 'failed'>;
export type Told = ReturnType<Telling['begin']>;
