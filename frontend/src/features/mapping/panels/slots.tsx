// The places on the mapping screen for what is about the mapping as a whole. Each reads the rules on screen by `useLab`.

import { Button } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { Export } from './document/Export';
import { Import } from './document/Import';
import { DriftFindings } from './drift/DriftFindings';
import { RowDrift } from './drift/RowDrift';
import { focusOn } from './reveal';
import { SaveWarning } from './trial/SaveWarning';
import { TRIAL, TrialPanel } from './trial/TrialPanel';
import { UnusedFields } from './unused/UnusedFields';
import { Versions } from './versions/Versions';
import './panels.css';

/** Above everything: what changed in Ashby under the mapping. */
export function LabNews() {
  return <DriftFindings />;
}

/** Buttons in the bar above the regions: after Lookup tables. */
export function LabActions() {
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconUsers size={16} aria-hidden />}
        onClick={() => focusOn(document.getElementById(TRIAL))}
      >
        Try on many
      </Button>
      <Versions />
      <Export />
      <Import />
    </>
  );
}

/** Panels below the regions, in the width of the screen. */
export function LabPanels() {
  return (
    <>
      <TrialPanel />
      <UnusedFields />
    </>
  );
}

/** In a row, below its value: what has changed in Ashby under this rule. */
export function RowNotes({ employeeField }: { employeeField: string }) {
  return <RowDrift employeeField={employeeField} />;
}

/** At Save, before it is pressed: whom it would break. */
export function SaveNotes() {
  return <SaveWarning />;
}
