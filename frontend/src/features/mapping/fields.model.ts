import type { CandidateField } from '../../api/types';

/** "Candidate · First name": how a candidate field is named in dropdowns. */
export function optionLabel(field: Pick<CandidateField, 'object' | 'label'>): string {
  return `${field.object} · ${field.label}`;
}

export const objects = ['Candidate', 'Application', 'Job', 'Offer'] as const;

export type Group = { object: (typeof objects)[number]; fields: CandidateField[] };

/** The four groups in their order; a search keeps the fields whose name, type or group has every word, or its beginning. */
export function grouped(fields: readonly CandidateField[], search = ''): Group[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const wanted = (field: CandidateField) => {
    const text = `${optionLabel(field)} ${typeWords(field.type)}`.toLowerCase().split(/[\s·]+/);
    return words.every((word) => text.some((each) => each.startsWith(word)));
  };
  return objects
    .map((object) => ({ object, fields: fields.filter((field) => field.object === object && wanted(field)) }))
    .filter((group) => group.fields.length > 0);
}

const types: Record<string, string> = {
  email: 'e-mail',
  date: 'date',
  datetime: 'date and time',
  text: 'text',
  longtext: 'long text',
  richtext: 'text',
  phone: 'phone',
  number: 'number',
  numberrange: 'range of numbers',
  compensationrange: 'pay range',
  boolean: 'yes or no',
  choice: 'choice',
  choices: 'several choices',
  multichoice: 'several choices',
  multiplechoice: 'several choices',
  yesno: 'yes or no',
  link: 'link',
  person: 'person',
  money: 'money',
  currency: 'currency',
  url: 'link',
  raw: 'raw text',
  list: 'list',
  unknown: 'any',
};

/** The type in a people-ops word. */
export function typeWords(type: string): string {
  return types[type.toLowerCase().replaceAll(/[_\s-]/g, '')] ?? type;
}

/** What is special about a field, in words: "private", "archived in Ashby". */
export function markWords(field: Pick<CandidateField, 'isPrivate' | 'archived'>): string {
  return [field.isPrivate && 'private', field.archived && 'archived in Ashby'].filter(Boolean).join(', ');
}
