import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleMinus,
  IconClock,
  IconInfoCircle,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';

export type Tone = 'good' | 'quiet' | 'bad' | 'waiting' | 'info';

const icons: Record<Tone, typeof IconClock> = {
  good: IconCircleCheck,
  quiet: IconCircleMinus,
  bad: IconAlertTriangle,
  waiting: IconClock,
  info: IconInfoCircle,
};

/** A state in an icon and in words; the colour only repeats them. */
export function StateBadge({ tone, children }: { tone: Tone; children: ReactNode }) {
  const Icon = icons[tone];
  return (
    <span className="state" data-tone={tone}>
      <Icon size={16} stroke={2} aria-hidden />
      <span>{children}</span>
    </span>
  );
}
