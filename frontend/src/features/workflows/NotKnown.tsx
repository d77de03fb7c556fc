import { useQuery } from '@tanstack/react-query';
import { webhooksQuery } from '../../api/webhooks';
import { Problem } from '../../ui';
import { ledgersQuery } from './listener.api';

/** What could not be asked of all listeners, said once: their cards then claim nothing about it. */
export function NotKnown() {
  const webhooks = useQuery(webhooksQuery);
  const ledgers = useQuery(ledgersQuery);
  return [webhooks, ledgers]
    .filter((query) => query.isLoadingError)
    .map((query) => (
      <Problem
        key={query === webhooks ? 'webhooks' : 'ledgers'}
        failure={query.error}
        onRetry={() => void query.refetch()}
      />
    ));
}
