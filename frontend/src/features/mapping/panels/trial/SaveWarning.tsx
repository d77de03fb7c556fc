import { Button, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { focusOn } from '../../../../ui/focus';
import { REASONS } from './Reasons';
import { TRIAL } from './TrialPanel';
import { breakWords } from './trial.model';
import { useBroken } from './useTried';

/** At Save: whom it would break, as far as a trial knows. */
export function SaveWarning() {
  const broken = useBroken();
  return (
    <div role="status" className="save-warning">
      {broken && (
        <>
          <IconAlertTriangle size={16} aria-hidden />
          <Text span>{breakWords(broken.people, broken.of)}</Text>{' '}
          <Button
            variant="default"
            size="compact-sm"
            mih={28}
            onClick={() => focusOn(document.getElementById(REASONS) ?? document.getElementById(TRIAL))}
          >
            See why
          </Button>
        </>
      )}
    </div>
  );
}
