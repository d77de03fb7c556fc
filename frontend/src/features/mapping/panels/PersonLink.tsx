import { Anchor } from '@mantine/core';
import { Link } from 'react-router';

/** Leads to the preview of one person, on this screen. */
export function PersonLink({ applicationId, children }: { applicationId: string; children: string }) {
  return (
    <Anchor
      component={Link}
      to={`?application=${encodeURIComponent(applicationId)}`}
      className="person-link"
      preventScrollReset
    >
      {children}
    </Anchor>
  );
}
