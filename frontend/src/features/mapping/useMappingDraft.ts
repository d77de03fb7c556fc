import { useEffect, useReducer, useState } from 'react';
import type { FieldMapping } from '../../api/types';
import { announce } from '../../ui';
import {
  byEmployeeField,
  changedFields,
  type Draft,
  keepDraft,
  keptDraft,
  nothing,
  reduce,
} from './mapping.model';

function begin(mapping: FieldMapping): Draft {
  const kept = keptDraft();
  return kept ? reduce(nothing, { kind: 'restored', ...kept }) : reduce(nothing, { kind: 'loaded', mapping });
}

/** The draft on screen, beside what the server has: who saves second is told, never overwritten unseen. */
export function useMappingDraft(mapping: FieldMapping) {
  const [draft, change] = useReducer(reduce, mapping, begin);
  const [refused, setRefused] = useState(false);
  const changed = changedFields(draft);
  const behind = mapping.version > draft.version;

  const agrees =
    changedFields({ saved: byEmployeeField(mapping.rules), current: draft.current }).length === 0;

  // Nothing was changed here, or just this was saved: simply show it.
  if (behind && (changed.length === 0 || agrees)) change({ kind: 'loaded', mapping });

  useEffect(() => keepDraft(draft), [draft]);
  useEffect(() => {
    const undo = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey) return;
      const target = event.target as HTMLElement;
      // In a text box, Ctrl+Z takes back letters; in a row's dropdown, the mapping.
      if (target.matches('input, textarea') && !target.closest('.employee-field')) return;
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
    conflict: refused || (behind && changed.length > 0 && !agrees),
    setRefused,
  };
}
