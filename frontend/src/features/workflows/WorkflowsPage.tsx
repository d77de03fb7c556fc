import { Page, PageHeader } from '../../ui';

export default function WorkflowsPage() {
  return (
    <Page>
      <PageHeader title="Workflows" />
    </Page>
  );
}
