import { useCallback, useEffect, useState } from 'react';
import { announce } from '../../ui';

type Given = {
  nameOf: (candidateField: string) => string;
  labelOf: (employeeField: string) => string;
  map: (employeeField: string, candidateField: string) => void;
};

/** Mapping by two clicks: pick a candidate field, then its place. Escape lets go. */
export function usePicking({ nameOf, labelOf, map }: Given) {
  const [picked, setPicked] = useState<string | null>(null);
  const pick = useCallback(
    (key: string | null, quietly = false) => {
      setPicked(key);
      if (quietly) return;
      announce(key ? `${nameOf(key)} picked. Choose its employee field.` : 'Nothing is picked.');
    },
    [nameOf],
  );
  const place = useCallback(
    (employeeField: string) => {
      if (picked === null) return;
      map(employeeField, picked);
      announce(`${nameOf(picked)} is mapped to ${labelOf(employeeField)}.`);
      setPicked(null);
    },
    [picked, map, nameOf, labelOf],
  );
  useEffect(() => {
    if (picked === null) return;
    const letGo = (event: KeyboardEvent) => event.key === 'Escape' && setPicked(null);
    window.addEventListener('keydown', letGo);
    return () => window.removeEventListener('keydown', letGo);
  }, [picked]);
  return { picked, pick, place };
}
