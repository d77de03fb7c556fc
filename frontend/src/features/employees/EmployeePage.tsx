import { Page, PageHeader } from '../../ui';

export default function EmployeePage() {
  return (
    <Page>
      <PageHeader title="Employee" />
    </Page>
  );
}
