import { useState } from 'react';
import { keep, kept } from '../../ui/drafts';
import type { ListenerDraft } from './listener.model';

const start: ListenerDraft = { event: 'candidateStageChange', stage: null, orLater: false };
const place = (id: string) => `listener:${id}`;

/** The choices of an unfinished listener; they outlive a closed modal and a new sign-in, and hold nothing personal. */
export function useListenerDraft(id: string): [ListenerDraft, (change: Partial<ListenerDraft>) => void] {
  const [draft, setDraft] = useState<ListenerDraft>(() => remembered(id));
  const change = (given: Partial<ListenerDraft>) => {
    const next = { ...draft, ...given };
    keep(place(id), next);
    setDraft(next);
  };
  return [draft, change];
}

function remembered(id: string): ListenerDraft {
  return { ...start, ...(kept(place(id)) as Partial<ListenerDraft> | null) };
}
