import { Page, PageHeader } from '../../ui';

export default function WorkflowPage() {
  return (
    <Page>
      <PageHeader title="Workflow" />
    </Page>
  );
}
