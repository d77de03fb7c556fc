import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { asProblem } from '../../api/http';
import { keys } from '../../api/keys';
import { forgetDraft, type HeldDraft, keepDraft, keptDraft } from './drafts.model';
import { useFollowing } from './following';
import type { FieldMapping, Rule } from './lab.types';
import { deleteDraft, heldDraft, putDraft } from './mapping.api';
import type { Draft } from './mapping.model';

const PAUSE = 800;

type Kept = { version: number; rules: readonly Rule[] } | 'none';

type Given = {
  draft: Draft;
  rules: readonly Rule[];
  changed: boolean;
  mapping: FieldMapping;
  /** What the server had when the screen opened. */
  held: HeldDraft | null;
};

/** What this tab began with: the server's draft, or its own that the server never got, on what it followed. */
function beginning(held: HeldDraft | null) {
  const mine = keptDraft();
  return mine && !mine.held
    ? { theirs: false, follows: mine.follows, there: held !== null }
    : { theirs: held !== null, follows: held?.version ?? 0, there: held !== null };
}

/**
 * Keeps the draft: at once in this tab, and a moment later on the server, where it survives the browser. What another tab
 * of the same person put there is not overwritten or given up before they chose.
 */
export function useDraftKeeping({ draft, rules, changed, mapping, held }: Given) {
  const queries = useQueryClient();
  const [began] = useState(() => beginning(held));
  const there = useRef(began.there);
  const follows = useRef(began.follows);
  const busy = useRef<Promise<unknown>>(Promise.resolve());
  const begun = useRef(draft);
  const [elsewhere, setElsewhere] = useState<HeldDraft | null>(null);
  const newest = useRef(mapping);
  newest.current = mapping;
  const untouched = began.theirs && begun.current === draft;

  const send = useCallback((kept: Kept) => {
    there.current = kept !== 'none';
    const sent = busy.current.then(() =>
      sendOver(kept, follows, async () => {
        const theirs = await heldDraft(newest.current);
        there.current ||= theirs !== null;
        setElsewhere(theirs);
        return theirs !== null;
      }),
    );
    busy.current = sent.catch(() => {});
    return sent;
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `rules` is made of the draft
  const wanted = useMemo((): Kept | null => {
    if (elsewhere) return null;
    if (changed) return untouched ? null : { version: draft.version, rules };
    return there.current ? 'none' : null;
  }, [draft.version, draft.current, changed, untouched, elsewhere]);
  const { question, problem, busy: asking } = useFollowing(wanted, send, PAUSE);
  const onServer = changed && !elsewhere && (untouched || (question === wanted && !asking));

  useEffect(() => keepDraft(draft, onServer, follows.current), [draft, onServer]);

  /** Nothing is kept any more, here or on the server. */
  const drop = useCallback(async () => {
    forgetDraft();
    queries.setQueryData(keys.mappingDraft, null);
    await busy.current;
    if (there.current) await send('none').catch(() => {});
  }, [queries, send]);
  /** Sends what is not there yet, and does not wait for the pause. */
  const flush = useCallback(async () => {
    await busy.current;
    if (wanted !== null && wanted !== 'none') await send(wanted);
  }, [send, wanted]);
  /** This tab has seen that draft of the server's: what comes next may replace it. */
  const follow = useCallback((version: number) => {
    follows.current = version;
    there.current = true;
    setElsewhere(null);
  }, []);

  return {
    onServer,
    failed: changed && (elsewhere !== null || problem !== null),
    drop,
    flush,
    /** What another tab put on the server meanwhile, until a person chose. */
    elsewhere,
    follow,
    /** The version of the server's draft that this tab knows of; 0 for none. */
    follows: useCallback(() => follows.current, []),
  };
}

/** Sends over the draft that is known; where there is another one, `stopped` finds out, and says whether it is there. */
async function sendOver(kept: Kept, follows: { current: number }, stopped: () => Promise<boolean>) {
  const once = async () => {
    if (kept !== 'none')
      follows.current = (await putDraft(kept.version, kept.rules, follows.current)).version;
    else {
      await deleteDraft(follows.current);
      follows.current = 0;
    }
  };
  try {
    await once();
  } catch (failure) {
    if (asProblem(failure).status !== 412 || (await stopped())) throw failure;
    // It was saved or given up elsewhere: there is nothing to overwrite.
    follows.current = 0;
    await once();
  }
}
