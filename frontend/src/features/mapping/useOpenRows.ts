import { useCallback, useState } from 'react';

/** The rows whose steps are open. Kept above the rows, for a window that changes its width draws them anew. */
export function useOpenRows() {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const toggle = useCallback(
    (key: string) =>
      setOpen((before) =>
        before.has(key) ? new Set([...before].filter((each) => each !== key)) : new Set([...before, key]),
      ),
    [],
  );
  return { open, toggle };
}
