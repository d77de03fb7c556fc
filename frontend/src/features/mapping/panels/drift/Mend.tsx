import { Button } from '@mantine/core';
import { Link } from 'react-router';
import type { Finding } from '../../../../api/types';
import { useLab } from '../../lab.context';
import { RowLink } from '../RowLink';
import { wayToMend } from './drift.model';

/** The button that leads to what mends a finding. */
export function Mend({ finding }: { finding: Finding }) {
  const { labelOf } = useLab();
  const way = wayToMend(finding, labelOf);
  switch (way?.to) {
    case 'row':
      return (
        <RowLink employeeField={way.employeeField} opened>
          {way.words}
        </RowLink>
      );
    case 'table':
      return <TableButton id={way.id}>{way.words}</TableButton>;
    case 'workflow':
      return (
        <Button component={Link} to={`/workflows/${way.id}`} variant="default" size="compact-sm" mih={28}>
          {way.words}
        </Button>
      );
    default:
      return null;
  }
}

function TableButton({ id, children }: { id: string; children: string }) {
  const { openTables } = useLab();
  return (
    <Button variant="default" size="compact-sm" mih={28} onClick={() => openTables({ id })}>
      {children}
    </Button>
  );
}
