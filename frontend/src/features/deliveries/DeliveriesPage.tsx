import { Page, PageHeader } from '../../ui';

export default function DeliveriesPage() {
  return (
    <Page>
      <PageHeader title="Deliveries" />
    </Page>
  );
}
