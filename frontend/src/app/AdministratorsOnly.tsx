import type { ReactNode } from 'react';
import { Empty, Page, PageHeader } from '../ui';
import { useIsAdministrator } from './me';

/** Its children for administrators; for everyone else the reason, and whom to ask. */
export function AdministratorsOnly({ children }: { children: ReactNode }) {
  return useIsAdministrator() ? children : <ForbiddenPage />;
}

export function ForbiddenPage() {
  return (
    <Page>
      <PageHeader title="For administrators" />
      <Empty title="You are signed in as a member">
        Members see workflows, enrollments and employees. Deliveries and settings are for administrators. To
        see them, ask a person of your company's Administrators group, or whoever manages your company's
        sign-in, to add you to that group. Then sign out and in again.
      </Empty>
    </Page>
  );
}
