import { Page, PageHeader } from '../../ui';

export default function DeliveryPage() {
  return (
    <Page>
      <PageHeader title="Delivery" />
    </Page>
  );
}
