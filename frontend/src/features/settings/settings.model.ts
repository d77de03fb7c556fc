/** The types that an employee field may have, with the word that a person reads. */
export const fieldTypes = [
  { value: 'text', label: 'Text' },
  { value: 'longText', label: 'Long text' },
  { value: 'email', label: 'E-mail' },
  { value: 'phone', label: 'Phone' },
  { value: 'date', label: 'Date' },
  { value: 'number', label: 'Number' },
  { value: 'money', label: 'Money' },
  { value: 'yesNo', label: 'Yes or no' },
  { value: 'choice', label: 'Choice' },
  { value: 'multipleChoice', label: 'Several choices' },
  { value: 'link', label: 'Link' },
  { value: 'person', label: 'Person' },
] as const;

export function typeLabel(type: string): string {
  return fieldTypes.find(({ value }) => value === type)?.label ?? type;
}

/** One choice a line, or separated by commas; no blanks, no doubles. */
export function choicesIn(text: string): string[] {
  const choices = text.split(/[\n,]/).map((choice) => choice.trim());
  return [...new Set(choices.filter(Boolean))];
}

export function hasChoices(type: string): boolean {
  return type === 'choice' || type === 'multipleChoice';
}
