import { useInfiniteQuery } from '@tanstack/react-query';
import { changesQuery } from '../../api/audit';
import { Breadcrumb, ChangeList, Empty, Page, PagedList, PageHeader } from '../../ui';

/** Settings > Changes: who changed what. */
export default function ChangesPage() {
  const changes = useInfiniteQuery(changesQuery);
  return (
    <Page>
      <Breadcrumb steps={[{ label: 'Settings', to: '/settings' }, { label: 'Changes' }]} />
      <PageHeader
        title="Changes"
        lead="What people changed in Stagedoor, and when. The newest stands first."
      />
      <PagedList
        list={changes}
        empty={
          <Empty title="Nothing was changed yet">
            Whatever a person sets up, decides or mends is written down here.
          </Empty>
        }
      >
        {(rows) => <ChangeList changes={rows} />}
      </PagedList>
    </Page>
  );
}
