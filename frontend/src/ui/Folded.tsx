import { Box } from '@mantine/core';
import type { ReactNode } from 'react';

type Props = { summary: ReactNode; open?: boolean; children: ReactNode };

/** More, for who wants it: the browser's own disclosure, so that keyboard, screen reader and page search know it. */
export function Folded({ summary, open = false, children }: Props) {
  return (
    <Box component="details" className="folded" open={open}>
      <summary>{summary}</summary>
      {children}
    </Box>
  );
}
