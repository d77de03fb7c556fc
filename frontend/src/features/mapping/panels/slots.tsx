// The places on the mapping screen for what is about the mapping as a whole. Each reads the rules on screen by `useLab`.

/** Buttons in the bar above the regions: after Lookup tables. */
export function LabActions() {
  return null;
}

/** Panels below the regions, in the width of the screen. */
export function LabPanels() {
  return null;
}

/** In a row, below its value: what has changed in Ashby under this rule. */
export function RowNotes(_: { employeeField: string }) {
  return null;
}

/** Below the candidate fields: those that have values and no rule. */
export function CandidateNotes() {
  return null;
}
