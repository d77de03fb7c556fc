// The places on the mapping screen for what is about the mapping as a whole. Each part reads what it needs of the rules on
// screen by `useLab`; the rest is not drawn again at every change of a rule.

import { Button } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { memo } from 'react';
import { focusOn } from '../../../ui/focus';
import { Export } from './document/Export';
import { Import } from './document/Import';
import { DriftFindings } from './drift/DriftFindings';
import { RowDrift } from './drift/RowDrift';
import { LinkedRow } from './LinkedRow';
import { OtherTab } from './OtherTab';
import { SaveWarning } from './trial/SaveWarning';
import { TRIAL, TrialPanel } from './trial/TrialPanel';
import { UnusedFields } from './unused/UnusedFields';
import { Versions } from './versions/Versions';
import './panels.css';

/** Above everything: what another tab did to the draft, and what changed in Ashby under the mapping. */
export const LabNews = memo(function LabNews() {
  return (
    <>
      <OtherTab />
      <LinkedRow />
      <DriftFindings />
    </>
  );
});

/** Buttons in the bar above the regions: after Lookup tables. */
export const LabActions = memo(function LabActions() {
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
});

/** Panels below the regions, in the width of the screen. */
export const LabPanels = memo(function LabPanels() {
  return (
    <>
      <TrialPanel />
      <UnusedFields />
    </>
  );
});

/** In a row, below its value: what has changed in Ashby under this rule. */
export const RowNotes = memo(function RowNotes({ employeeField }: { employeeField: string }) {
  return <RowDrift employeeField={employeeField} />;
});

/** At Save, before it is pressed: whom it would break. */
export const SaveNotes = memo(function SaveNotes() {
  return <SaveWarning />;
});
