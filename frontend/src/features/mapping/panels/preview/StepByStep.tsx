import { Text, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { Missing } from '../../../../ui';
import { useLab } from '../../lab.context';
import type { PreviewRow } from '../../lab.types';
import { withSteps } from './preview.model';

/** What each step made of the person's values, for the rules that have steps. */
export function StepByStep({ rows }: { rows: readonly PreviewRow[] }) {
  const { labelOf } = useLab();
  const [open, setOpen] = useState(false);
  const stepped = withSteps(rows);
  const Chevron = open ? IconChevronDown : IconChevronRight;
  if (stepped.length === 0) return null;
  return (
    <div>
      <UnstyledButton className="group-head" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Chevron size={16} aria-hidden />
        Step by step
      </UnstyledButton>
      {open && (
        <ul className="plain-list" aria-label="Step by step">
          {stepped.map(({ employeeField, steps }) => (
            <li key={employeeField}>
              <Text fw={550}>{labelOf(employeeField)}</Text>
              <ol className="steps">
                {steps.map(({ title, display, problem }, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: its place is all that a step is known by
                  <li key={at}>
                    <Text span c="dimmed">
                      {title}
                    </Text>{' '}
                    {problem ? <span className="step-problem">{problem}</span> : (display ?? <Missing />)}
                  </li>
                ))}
              </ol>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
