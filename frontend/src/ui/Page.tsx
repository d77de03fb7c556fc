import { Box } from '@mantine/core';
import type { ReactNode } from 'react';

/** The width of a screen; its left edge is the same on each. Mapping and wide tables take `wide`. */
export function Page({ children, wide = false }: { children: ReactNode; wide?: boolean }) {
  return (
    <Box maw={wide ? 1680 : 1136} w="100%">
      {children}
    </Box>
  );
}
