import { Text } from '@mantine/core';
import { restoreBreakWords } from './trial.model';
import { useBrokenBy } from './useTried';

/** Before an older version comes back: whom it would break. */
export function RestoreWarning({ version }: { version: number }) {
  const broken = useBrokenBy({ version });
  return (
    <Text role="status" fw={typeof broken !== 'string' && broken.people.length > 0 ? 550 : undefined}>
      {restoreBreakWords(broken)}
    </Text>
  );
}
