import { IconAlertTriangle, IconCircleCheck, IconCircleMinus, IconClock } from '@tabler/icons-react';
import type { DeliveryRow } from '../../api/types';
import { outcomeParts, outcomeTone } from './deliveries.model';

const icons = { good: IconCircleCheck, quiet: IconCircleMinus, bad: IconAlertTriangle, waiting: IconClock };

type Props = {
  row: Pick<DeliveryRow, 'state' | 'outcome'>;
  /** The word alone, where the page says the rest. */
  brief?: boolean;
};

/** The outcome in an icon and its word, then the rest of the sentence, which may need more than one line. */
export function OutcomeWords({ row, brief = false }: Props) {
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
        {!brief && rest}
      </span>
    </span>
  );
}
