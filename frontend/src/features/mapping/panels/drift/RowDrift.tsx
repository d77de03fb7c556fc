import { Text } from '@mantine/core';
import { IconArrowsDiff } from '@tabler/icons-react';
import { useDrift } from '../../../../api/drift';
import { findingsOf } from './drift.model';
import { Mend } from './Mend';

/** At a row: what Ashby changed under its rule, and what mends it. */
export function RowDrift({ employeeField }: { employeeField: string }) {
  const { data } = useDrift();
  return findingsOf(data, employeeField).map((finding) => (
    <div key={finding.id} className="row-drift">
      <IconArrowsDiff size={16} aria-hidden />
      <div>
        <Text fz="xs">{finding.message}</Text>
        <Mend finding={finding} />
      </div>
    </div>
  ));
}
