import { focusOn } from '../../../ui/focus';

/** On a phone the regions are tabs: opens one, and goes on when it is drawn. */
function inRegion(name: string, then: () => void): void {
  const tabs = document.querySelectorAll<HTMLElement>('[role="tab"][aria-selected="false"]');
  [...tabs].find((tab) => tab.textContent === name)?.click();
  requestAnimationFrame(then);
}

export function revealRegion(name: string): void {
  inRegion(name, () => focusOn(document.querySelector<HTMLElement>(`section[aria-label="${name}"]`)));
}

function rowOf(label: string): HTMLElement | null {
  const inputs = document.querySelectorAll<HTMLInputElement>('.employee-field-select input');
  const input = [...inputs].find((each) => each.labels?.[0]?.textContent === label);
  return input?.closest<HTMLElement>('[role="group"]') ?? null;
}

/** Brings an employee field's row into sight, by its label. */
export function revealRow(label: string): void {
  inRegion('Employee fields', () => {
    const row = rowOf(label);
    // Of a row with open steps the middle says little: it is shown from its head.
    focusOn(row, row?.hasAttribute('data-open') ? 'start' : 'center');
  });
}

/** The same, with its steps open. */
export function openRow(label: string): void {
  inRegion('Employee fields', () => {
    rowOf(label)?.querySelector<HTMLElement>('.edit-steps[aria-expanded="false"]')?.click();
    requestAnimationFrame(() => focusOn(rowOf(label), 'start'));
  });
}
