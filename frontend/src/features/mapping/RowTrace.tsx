import { VisuallyHidden } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { Fragment } from 'react';
import { StateBadge, type Tone } from '../../ui';
import { Breakable } from './Breakable';
import type { PreviewRow } from './lab.types';

type Props = {
  row: PreviewRow;
  employeeField: string;
  required: boolean;
  /** A save would refuse the rule, whatever it makes of this person. */
  refused: boolean;
  /** Something else is said of the rule, such as an example that fails. */
  flagged: boolean;
};

/** The sample person's value on its way: what Ashby has, each step, what comes of it, and whether that fits. */
export function RowTrace({ row, employeeField, ...about }: Props) {
  const [begin, ...steps] = row.steps ?? [];
  const { tone, words } = verdict(row, about);
  return (
    <div className="trace">
      {steps.length > 0 && (
        <>
          <span className="trace-value">{begin?.display ?? 'no value'}</span>
          {steps.map((step, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: its place is all that a step is known by
            <Fragment key={at}>
              <Then />
              <span className="trace-step" data-problem={step.problem !== null || undefined}>
                {step.title}
              </span>
            </Fragment>
          ))}
          <Then />
        </>
      )}
      <span className="trace-result" data-testid={`preview-${employeeField}`}>
        {row.display === null ? <span className="no-value">no value</span> : <Breakable text={row.display} />}
      </span>
      <StateBadge tone={tone}>{words}</StateBadge>
    </div>
  );
}

/** One for a row: what is wrong with the value, else with the rule; it fits only where nothing is. */
function verdict(
  { problem, display }: PreviewRow,
  { required, refused, flagged }: Pick<Props, 'required' | 'refused' | 'flagged'>,
): { tone: Tone; words: string } {
  if (refused) return { tone: 'bad', words: 'Would be refused' };
  if (problem !== null) {
    return { tone: 'bad', words: display === null && required ? 'Required' : 'Does not fit' };
  }
  if (flagged) return { tone: 'waiting', words: 'Needs a look' };
  return display === null ? { tone: 'quiet', words: 'Empty' } : { tone: 'good', words: 'Fits' };
}

function Then() {
  return (
    <>
      <IconArrowRight size={14} aria-hidden className="trace-arrow" />
      <VisuallyHidden>, then </VisuallyHidden>
    </>
  );
}
