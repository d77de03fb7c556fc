import { Button } from '@mantine/core';
import { useLab } from '../lab.context';
import { openRow, revealRow } from './reveal';

type Props = {
  employeeField: string;
  /** With its steps open: something is to be changed there. */
  opened?: boolean;
  children?: string;
};

/** Leads to the row of an employee field. */
export function RowLink({ employeeField, opened = false, children }: Props) {
  const { labelOf } = useLab();
  const label = labelOf(employeeField);
  return (
    <Button
      variant="default"
      size="compact-sm"
      mih={28}
      onClick={() => (opened ? openRow(label) : revealRow(label))}
    >
      {children ?? `Go to ${label}`}
    </Button>
  );
}
