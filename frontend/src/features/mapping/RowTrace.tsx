import { VisuallyHidden } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { Fragment } from 'react';
import { StateBadge } from '../../ui';
import { Breakable } from './Breakable';
import type { PreviewRow } from './lab.types';

type Props = { row: PreviewRow; employeeField: string; required: boolean };

/** The sample person's value on its way: what Ashby has, each step, what comes of it, and whether that fits. */
export function RowTrace({ row, employeeField, required }: Props) {
  const [begin, ...steps] = row.steps ?? [];
  const empty = row.display === null;
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
      {row.problem === null ? (
        <StateBadge tone={empty ? 'quiet' : 'good'}>{empty ? 'Empty' : 'Fits'}</StateBadge>
      ) : (
        <StateBadge tone="bad">{empty && required ? 'Required' : 'Does not fit'}</StateBadge>
      )}
    </div>
  );
}

function Then() {
  return (
    <>
      <IconArrowRight size={14} aria-hidden className="trace-arrow" />
      <VisuallyHidden>, then </VisuallyHidden>
    </>
  );
}
