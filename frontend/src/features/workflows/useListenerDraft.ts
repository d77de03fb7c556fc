import { useState } from 'react';
import type { ListenerDraft } from './listener.model';

const start: ListenerDraft = { event: 'candidateStageChange', stage: null, orLater: false };
const place = (id: string) => `listener-draft:${id}`;

/** The choices of an unfinished listener; they outlive a closed modal and a new sign-in, and hold nothing personal. */
export function useListenerDraft(id: string): [ListenerDraft, (change: Partial<ListenerDraft>) => void] {
  const [draft, setDraft] = useState<ListenerDraft>(() => remembered(id));
  const change = (given: Partial<ListenerDraft>) => {
    const next = { ...draft, ...given };
    sessionStorage.setItem(place(id), JSON.stringify(next));
    setDraft(next);
  };
  return [draft, change];
}

function remembered(id: string): ListenerDraft {
  try {
    return { ...start, ...JSON.parse(sessionStorage.getItem(place(id)) ?? '{}') };
  } catch {
    return start;
  }
}
