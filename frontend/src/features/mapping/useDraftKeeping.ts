import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { keys } from '../../api/keys';
import { forgetDraft, keepDraft } from './drafts.model';
import { useFollowing } from './following';
import type { Rule } from './lab.types';
import { deleteDraft, putDraft } from './mapping.api';
import type { Draft } from './mapping.model';

const PAUSE = 800;

type Kept = { version: number; rules: readonly Rule[] } | 'none';

/**
 * Keeps the draft: at once in this tab, and a moment later on the server, where it survives the browser.
 *
 * @param held whether the server had a draft when the screen opened
 */
export function useDraftKeeping(draft: Draft, rules: readonly Rule[], changed: boolean, held: boolean) {
  const queries = useQueryClient();
  const there = useRef(held);
  const busy = useRef<Promise<unknown>>(Promise.resolve());
  const begun = useRef(draft);
  const untouched = held && begun.current === draft;

  const send = useCallback((kept: Kept) => {
    const sent = kept === 'none' ? deleteDraft() : putDraft(kept.version, kept.rules);
    there.current = kept !== 'none';
    busy.current = sent.catch(() => {});
    return sent;
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `rules` is made of the draft
  const wanted = useMemo((): Kept | null => {
    if (changed) return untouched ? null : { version: draft.version, rules };
    return there.current ? 'none' : null;
  }, [draft.version, draft.current, changed, untouched]);
  const { question, problem, busy: asking } = useFollowing(wanted, send, PAUSE);
  const onServer = changed && (untouched || (question === wanted && !asking));

  useEffect(() => keepDraft(draft, onServer), [draft, onServer]);

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

  return { onServer, failed: changed && problem !== null, drop, flush };
}
