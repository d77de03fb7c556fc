import { Anchor } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link } from 'react-router';

/** From one thing back to the list of them. */
export function BackLink({ to, children }: { to: string; children: string }) {
  return (
    <Anchor component={Link} to={to} className="back">
      <IconArrowLeft size={16} stroke={1.7} aria-hidden />
      {children}
    </Anchor>
  );
}
