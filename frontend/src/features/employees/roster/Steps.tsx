import { Title } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';

const steps = ['File', 'Columns', 'Preview', 'Imported'];

/** Where one is on the way. */
export function Steps({ at }: { at: number }) {
  return (
    <ol className="roster-steps" aria-label="Steps of the import">
      {steps.map((step, number) => (
        <li key={step} aria-current={number === at ? 'step' : undefined} data-done={number < at || undefined}>
          <span>{number + 1}</span> {step}
        </li>
      ))}
    </ol>
  );
}

/** The heading of a step takes the focus, so that the keyboard goes on from there. */
export function StepHeading({ children, quietly = false }: { children: ReactNode; quietly?: boolean }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!quietly) heading.current?.focus({ preventScroll: false });
  }, [quietly]);
  return (
    <Title order={2} ref={heading} tabIndex={-1} style={{ outline: 'none' }}>
      {children}
    </Title>
  );
}
