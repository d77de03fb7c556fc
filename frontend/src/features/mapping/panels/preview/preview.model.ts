import type { PreviewRow, TraceStep } from '../../lab.types';

/** The parameter of the screen's address that asks for a person's preview. */
export const APPLICATION = 'application';

export function previewAddress(
  { origin, pathname }: Pick<Location, 'origin' | 'pathname'>,
  id: string,
): string {
  return `${origin}${pathname}?${APPLICATION}=${encodeURIComponent(id)}`;
}

/** The rows whose value went through steps: the first station is the source itself. */
export function withSteps(
  rows: readonly Pick<PreviewRow, 'employeeField' | 'steps'>[],
): { employeeField: string; steps: TraceStep[] }[] {
  return rows.flatMap(({ employeeField, steps }) => (steps.length > 1 ? [{ employeeField, steps }] : []));
}
