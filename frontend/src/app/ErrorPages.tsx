import { Anchor, Button } from '@mantine/core';
import { Link } from 'react-router';
import { Empty, Page, PageHeader } from '../ui';

export function NotFoundPage() {
  return (
    <Page>
      <PageHeader title="There is nothing here" />
      <Empty
        title="This address leads nowhere"
        action={
          <Anchor component={Link} to="/">
            Go to Home
          </Anchor>
        }
      >
        It may have been mistyped, or what it showed was removed.
      </Empty>
    </Page>
  );
}

export function BrokenPage() {
  return (
    <Page>
      <PageHeader title="This screen broke" />
      <Empty
        title="Nothing that was saved is lost"
        action={<Button onClick={() => window.location.reload()}>Load again</Button>}
      >
        The fault is ours. Loading the page again usually helps; after an upgrade it always does.
      </Empty>
    </Page>
  );
}
