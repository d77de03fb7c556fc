import { Page, PageHeader } from '../../ui';

export default function EmployeesPage() {
  return (
    <Page>
      <PageHeader title="Employees" />
    </Page>
  );
}
