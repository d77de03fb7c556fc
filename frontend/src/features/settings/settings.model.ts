/** The types that an employee field may have, with the word that a person reads. */
export const fieldTypes = [
  { value: 'text', label: 'Text' },
  { value: 'email', label: 'E-mail' },
  { value: 'phone', label: 'Phone' },
  { value: 'date', label: 'Date' },
  { value: 'number', label: 'Number' },
  { value: 'money', label: 'Money' },
  { value: 'choice', label: 'Choice' },
] as const;

export function typeLabel(type: string): string {
  return fieldTypes.find(({ value }) => value === type.toLowerCase())?.label ?? type;
}

/** One choice a line, or separated by commas; no blanks, no doubles. */
export function choicesIn(text: string): string[] {
  const choices = text.split(/[\n,]/).map((choice) => choice.trim());
  return [...new Set(choices.filter(Boolean))];
}
