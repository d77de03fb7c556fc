import { Button } from '@mantine/core';
import { useLab } from '../lab.context';
import { revealRow } from './reveal';

/** Leads to the row of an employee field. */
export function RowLink({ employeeField, children }: { employeeField: string; children?: string }) {
  const { labelOf } = useLab();
  const label = labelOf(employeeField);
  return (
    <Button variant="default" size="compact-sm" mih={28} onClick={() => revealRow(label)}>
      {children ?? `Go to ${label}`}
    </Button>
  );
}
