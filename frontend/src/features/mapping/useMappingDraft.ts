import { useEffect, useReducer, useState } from 'react';
import { announce } from '../../ui';
import { begin, type HeldDraft, keptDraft } from './drafts.model';
import type { FieldMapping } from './lab.types';
import { byEmployeeField, changedFields, type Draft, differing, reduce } from './mapping.model';

type Start = { mapping: FieldMapping; held: HeldDraft | null };

const start = ({ mapping, held }: Start): Draft => begin(mapping, held, keptDraft());

/** The draft on screen, beside what the server has: who saves second is told, never overwritten unseen. */
export function useMappingDraft(mapping: FieldMapping, held: HeldDraft | null) {
  const [draft, change] = useReducer(reduce, { mapping, held }, start);
  const [refused, setRefused] = useState(false);
  const changed = changedFields(draft);
  const behind = mapping.version > draft.version;
  const theirs = byEmployeeField(mapping.rules);
  const agrees = differing(theirs, draft.current).length === 0;
  const sameRules = differing(theirs, draft.saved).length === 0;

  // Nothing was changed here, or just this was saved: simply show it.
  if (behind && (changed.length === 0 || agrees)) change({ kind: 'loaded', mapping });
  // The rules are the ones that the draft stands on: there is nothing to choose between.
  else if (behind && sameRules && !refused) change({ kind: 'advanced', version: mapping.version });

  useEffect(() => {
    const undo = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey) return;
      const target = event.target as HTMLElement;
      // In a text box, Ctrl+Z takes back letters; in a row's dropdown, the mapping.
      if (target.matches('input, textarea') && !target.closest('.employee-field')) return;
      if (target.closest('[role="dialog"]')) return;
      event.preventDefault();
      change({ kind: 'undone' });
      announce('Undone');
    };
    window.addEventListener('keydown', undo);
    return () => window.removeEventListener('keydown', undo);
  }, []);
  return {
    draft,
    change,
    changed,
    conflict: refused || (behind && changed.length > 0 && !agrees && !sameRules),
    setRefused,
  };
}
