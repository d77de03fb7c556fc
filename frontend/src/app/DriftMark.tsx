import { VisuallyHidden } from '@mantine/core';
import { useDrift } from '../features/mapping/panels/drift/drift.api';
import { breaking } from '../features/mapping/panels/drift/drift.model';
import { count } from '../ui';
import { useIsAdministrator } from './me';

/** At Settings: how much in Ashby does not fit what is set up here. For administrators; nothing where all fits. */
export function DriftMark() {
  const number = breaking(useDrift(useIsAdministrator()).data);
  if (number === 0) return null;
  return (
    <span className="drift-mark figures">
      <span aria-hidden>{number}</span>
      <VisuallyHidden>{`, ${count(number, 'thing')} in Ashby to mend`}</VisuallyHidden>
    </span>
  );
}
