import { IconAlertTriangle, IconCircleCheck, IconCircleMinus, IconClock } from '@tabler/icons-react';
import type { DeliveryRow } from '../../api/types';
import { outcomeSentence, outcomeTone } from './deliveries.model';

const icons = { good: IconCircleCheck, quiet: IconCircleMinus, bad: IconAlertTriangle, waiting: IconClock };

/** The outcome in an icon and a whole sentence, which may need more than one line. */
export function OutcomeWords({ row }: { row: Pick<DeliveryRow, 'state' | 'outcome'> }) {
  const tone = outcomeTone(row.state);
  const Icon = icons[tone];
  return (
    <span className="state" data-tone={tone} style={{ whiteSpace: 'normal', alignItems: 'flex-start' }}>
      <Icon size={16} stroke={2} aria-hidden style={{ flexShrink: 0, marginTop: 3 }} />
      <span>{outcomeSentence(row)}</span>
    </span>
  );
}
