import { useEffect } from 'react';

let forms = 0;

/** For forms whose content may not be kept anywhere: while one is filled in, the page is not left to sign in again. */
export function useUnsaved(filled: boolean): void {
  useEffect(() => {
    if (!filled) return;
    forms += 1;
    return () => {
      forms -= 1;
    };
  }, [filled]);
}

export function hasUnsaved(): boolean {
  return forms > 0;
}
