import { useEffect } from 'react';
import { useLocation } from 'react-router';
import { useLab } from '../lab.context';
import { revealRow } from './reveal';

/** Brings the row into sight that the screen's address asks for by an employee field's key. */
export function LinkedRow() {
  const { key, search } = useLocation();
  const { labelOf } = useLab();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same link followed twice is a new key; later names change nothing
  useEffect(() => {
    const row = new URLSearchParams(search).get('row');
    if (row) revealRow(labelOf(row));
  }, [key, search]);
  return null;
}
