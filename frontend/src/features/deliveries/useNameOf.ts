import { useQuery } from '@tanstack/react-query';
import type { Step } from '../../api/types';
import { candidateFieldNamesQuery } from './deliveries.api';

/** Candidate fields as people read them; their keys until the names are there. */
export function useNameOf(items: Step['items']): (key: string) => string {
  const needed = items.some((item) => (item.candidateFields ?? []).length > 0);
  const names = useQuery({ ...candidateFieldNamesQuery, enabled: needed });
  return (key) => {
    const found = names.data?.fields.find((field) => field.key === key);
    return found ? `${found.object} · ${found.label}` : key;
  };
}
