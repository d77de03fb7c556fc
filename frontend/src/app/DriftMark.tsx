import { breaking, useDrift } from '../api/drift';
import { count } from '../ui';
import { Mark } from './Mark';
import { useIsAdministrator } from './me';

/** At Settings: how much in Ashby does not fit what is set up here. For administrators; nothing where all fits. */
export function DriftMark() {
  const number = breaking(useDrift(useIsAdministrator()).data);
  return <Mark number={number} words={`${count(number, 'thing')} in Ashby to mend`} />;
}
