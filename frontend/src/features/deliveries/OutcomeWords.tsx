import { IconAlertTriangle, IconCircleCheck, IconCircleMinus, IconClock } from '@tabler/icons-react';
import type { DeliveryRow } from '../../api/types';
import { outcomeParts, outcomeTone } from './deliveries.model';

const icons = { good: IconCircleCheck, quiet: IconCircleMinus, bad: IconAlertTriangle, waiting: IconClock };

/** The outcome in an icon and its word, then the rest of the sentence, which may need more than one line. */
export function OutcomeWords({ row }: { row: Pick<DeliveryRow, 'state' | 'outcome'> }) {
  const tone = outcomeTone(row.state);
  const Icon = icons[tone];
  const { word, rest } = outcomeParts(row);
  return (
    <span className="outcome">
      <span className="state" data-tone={tone}>
        <Icon size={16} stroke={2} aria-hidden />
      </span>
      <span>
        <span className="state word" data-tone={tone}>
          {word}
        </span>
        {rest}
      </span>
    </span>
  );
}
