import { Page, PageHeader } from '../../ui';

export default function HomePage() {
  return (
    <Page>
      <PageHeader title="Home" />
    </Page>
  );
}
