import { useEffect } from 'react';
import { useLocation } from 'react-router';
import { useDrift } from '../../../api/drift';
import { useLab } from '../lab.context';
import { useSuggestions } from '../mapping.api';
import { revealRow } from './reveal';

/** Brings the row into sight that the screen's address asks for by an employee field's key. */
export function LinkedRow() {
  const { key, search } = useLocation();
  const { labelOf } = useLab();
  // What is said at the rows makes them higher: only then does a row stay where it was brought.
  const suggestions = useSuggestions();
  const drift = useDrift();
  const growing = suggestions.isPending || drift.isPending;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same link followed twice is a new key; later names change nothing
  useEffect(() => {
    const row = new URLSearchParams(search).get('row');
    if (row && !growing) revealRow(labelOf(row));
  }, [key, search, growing]);
  return null;
}
