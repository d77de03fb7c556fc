import type { EmployeeField } from '../api/types';

/** What stands in the control of a field. Empty means: no value. */
export type DraftValue = string | string[] | { amount: string; currency: string };

type FieldShape = Pick<EmployeeField, 'key' | 'label' | 'type' | 'required'>;

export function emptyValue(type: string): DraftValue {
  if (type === 'money') return { amount: '', currency: '' };
  return type === 'multipleChoice' ? [] : '';
}

export function isEmpty(value: DraftValue): boolean {
  if (typeof value === 'string') return value.trim() === '';
  return Array.isArray(value) ? value.length === 0 : value.amount.trim() === '';
}

/** A stored value as it stands in a control. */
export function toDraft(type: string, value: unknown): DraftValue {
  if (value === null || value === undefined) return emptyValue(type);
  if (type === 'money' && typeof value === 'object') {
    const money = value as { amount?: unknown; currency?: unknown };
    return { amount: String(money.amount ?? ''), currency: String(money.currency ?? '') };
  }
  if (type === 'multipleChoice') return Array.isArray(value) ? value.map(String) : [String(value)];
  if (type === 'yesNo') return value === true || value === 'true' ? 'true' : 'false';
  if (typeof value === 'object') return JSON.stringify(value);
  return String(value);
}

/** A control's value as it is saved; null takes the value away. */
export function toValue(type: string, value: DraftValue): unknown {
  if (isEmpty(value)) return null;
  if (typeof value === 'object' && !Array.isArray(value)) {
    return { amount: plainAmount(value.amount), currency: value.currency.trim().toUpperCase() };
  }
  if (Array.isArray(value)) return value;
  if (type === 'yesNo') return value === 'true';
  if (type === 'number') return Number(value.trim());
  return value.trim();
}

/** Amounts stay text all the way: a salary must not pass through a binary fraction. */
function plainAmount(amount: string): string {
  return amount.replace(/[\s,_']/g, '');
}

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** What is wrong with a value, or null. The server checks again. */
export function valueProblem(field: FieldShape, value: DraftValue): string | null {
  if (isEmpty(value)) return field.required ? `${field.label} is required.` : null;
  if (field.type === 'money' && typeof value === 'object' && !Array.isArray(value)) {
    if (!/^-?\d+(\.\d+)?$/.test(plainAmount(value.amount)))
      return 'Write the amount in figures, for example 85000.';
    if (!/^[A-Za-z]{3}$/.test(value.currency.trim()))
      return 'Write the currency as three letters, for example EUR.';
    return null;
  }
  if (typeof value !== 'string') return null;
  if (field.type === 'email' && !EMAIL.test(value.trim())) return 'This is not an e-mail address.';
  if (field.type === 'date' && !isDay(value.trim())) return 'Choose a date.';
  if (field.type === 'number' && Number.isNaN(Number(value.trim()))) return 'Write a number.';
  return null;
}

function isDay(value: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(`${value}T00:00:00Z`));
}
