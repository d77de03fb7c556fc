import type { EmployeeField } from '../../api/types';
import { count } from '../../ui';
import type { FieldDraft } from './fields.model';

/** What making a field required would do, as far as it is known. */
export type Consequence = {
  /** A rule fills it. */
  mapped: boolean;
  /** Of the people who were tried last: how many would need attention for it; null when nobody was tried. */
  tried: { stopped: number; people: number } | null;
};

/** Whether saving this would make a field required that was not. */
export function becomesRequired(field: Pick<EmployeeField, 'required'> | null, draft: FieldDraft): boolean {
  return draft.required && !field?.required;
}

/** Whether a person must be asked first: somebody would be stopped, or there is nothing that could fill the field. */
export function mustAsk({ mapped, tried }: Consequence): boolean {
  return tried ? tried.stopped > 0 : !mapped;
}

/** The consequence in a sentence. */
export function consequenceWords(label: string, { mapped, tried }: Consequence): string {
  const why = mapped
    ? 'Its rule in the field mapping has no value for them.'
    : 'Nothing in the field mapping fills it yet.';
  if (!tried) {
    return `${why} Everybody whom Ashby sends would need attention until ${label} is mapped.`;
  }
  const { stopped, people } = tried;
  const many =
    stopped === people
      ? `All of the last ${count(people, 'person', 'people')} who were tried`
      : `${stopped.toLocaleString('en-GB')} of the last ${count(people, 'person', 'people')} who were tried`;
  return `${many} would need attention. ${why}`;
}
