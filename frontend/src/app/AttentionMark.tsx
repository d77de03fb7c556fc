import { useQuery } from '@tanstack/react-query';
import { homeQuery } from '../features/home/home.api';
import { needsAttentionSentence } from '../features/home/home.model';
import { Mark } from './Mark';
import { useIsAdministrator } from './me';

/** At Deliveries: how many need attention, wherever one is. For administrators. */
export function AttentionMark() {
  const { data } = useQuery({ ...homeQuery, enabled: useIsAdministrator() });
  const number = data?.needsAttention ?? 0;
  return <Mark number={number} words={needsAttentionSentence(number)} />;
}
