import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';

type Props<T> = {
  items: readonly T[];
  most: number;
  /** What they are: "people". */
  what: string;
  children: (shown: readonly T[]) => ReactNode;
};

/** The first few of a long list, and the rest when asked for. */
export function ShowMore<T>({ items, most, what, children }: Props<T>) {
  const [all, setAll] = useState(false);
  const few = items.length > most + 1;
  return (
    <>
      {children(few && !all ? items.slice(0, most) : items)}
      {few && (
        <Button
          variant="subtle"
          size="compact-sm"
          mih={28}
          mt={4}
          aria-expanded={all}
          onClick={() => setAll(!all)}
        >
          {all ? `Show fewer ${what}` : `Show all ${items.length} ${what}`}
        </Button>
      )}
    </>
  );
}
