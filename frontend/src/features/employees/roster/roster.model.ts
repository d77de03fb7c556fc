import type { EmployeeField, RosterColumn, RosterCounts, RosterReading, RosterRow } from '../../../api/types';
import { count } from '../../../ui/format';

export type ReadColumn = RosterReading['columns'][number];

/** What a column of the file fills, and how its cells are written where that must be said. */
export type Choice = { field: string | null; dateFormat: string; currency: string; decimal: '.' | ',' };
export type Choices = Record<string, Choice>;

export const LARGEST = 4_000_000;

/** The suggested fields, and the likeliest way of writing dates and numbers. */
export function suggestedChoices(columns: ReadColumn[]): Choices {
  return Object.fromEntries(
    columns.map(({ name, suggestion, dateFormats, decimalMarks }) => [
      name,
      {
        field: suggestion,
        dateFormat: dateFormats[0] ?? '',
        currency: '',
        decimal: decimalMarks[0] === ',' ? ',' : '.',
      },
    ]),
  );
}

/** What a person must know of a column of dates: which lines no one way fits, or that several ways fit. */
export function datesWords(
  { dateFormats, oddLines }: Pick<ReadColumn, 'dateFormats' | 'oddLines'>,
  chosen: string,
): string | undefined {
  if (oddLines.length === 0) {
    return dateFormats.length > 1 ? 'More than one way fits. Check that this is the one.' : undefined;
  }
  if (chosen !== dateFormats[0]) return 'No one way fits all dates. The preview says which lines do not fit.';
  const shown = oddLines.slice(0, 5).map(String);
  const more = oddLines.length > shown.length ? ['others'] : [];
  const all = [...shown, ...more];
  const lines =
    all.length === 1 ? `Line ${all[0]} is` : `Lines ${all.slice(0, -1).join(', ')} and ${all.at(-1)} are`;
  return `No one way fits all dates. ${lines} written otherwise: make them alike in the file.`;
}

/** As it is sent. What the person said nothing about is read as it is most likely written. */
export function columnsOf(columns: ReadColumn[], choices: Choices, fields: EmployeeField[]): RosterColumn[] {
  return columns.flatMap((column) => {
    const { name } = column;
    const choice = choices[name];
    const field = fields.find(({ key }) => key === choice?.field);
    if (!choice || !field) return [];
    const transforms = stepsOf(field.type, choice);
    const decimal = asksForMark(field.type, column, choice) ? choice.decimal : undefined;
    return [
      {
        column: name,
        employeeField: field.key,
        ...(decimal && { decimal }),
        ...(transforms && { transforms }),
      },
    ];
  });
}

function stepsOf(type: string, { dateFormat, currency, decimal }: Choice): RosterColumn['transforms'] {
  if (type === 'date' && dateFormat !== '') return [{ kind: 'readDate', format: dateFormat, zone: null }];
  if (type === 'money' && currency.trim() !== '') {
    return [
      { kind: 'readNumber', decimal },
      { kind: 'money', currency: currency.trim().toUpperCase() },
    ];
  }
  return undefined;
}

/** Why the preview cannot be shown yet; null when it can. */
export function missing(choices: Choices): string | null {
  const chosen = Object.values(choices).map(({ field }) => field);
  return chosen.includes('personalEmail') || chosen.includes('workEmail')
    ? null
    : 'Choose the column for Personal email or Work email. By it people are found again, so that nobody is there twice.';
}

/** Required fields that no column fills: fine for people who are there, not for new ones. */
export function unfilled(choices: Choices, fields: EmployeeField[]): EmployeeField[] {
  const chosen = Object.values(choices).map(({ field }) => field);
  return fields.filter((field) => field.required && !chosen.includes(field.key));
}

/** Do amounts stand alone, without such as EUR? */
export function lacksCurrency({ samples }: Pick<ReadColumn, 'samples'>): boolean {
  return samples.length === 0 || samples.some((sample) => !/[A-Z]{3}/i.test(sample));
}

/** Must the person say how numbers are written: 84.000 may be either, and amounts without a currency are read by steps? */
export function asksForMark(type: string | undefined, { decimalMarks }: ReadColumn, choice: Choice): boolean {
  if (type === 'money' && choice.currency.trim() !== '') return true;
  return (type === 'money' || type === 'number') && decimalMarks.length > 1;
}

const formats: Record<string, string> = {
  'dd/MM/yyyy': '31/12/2026, day first',
  'MM/dd/yyyy': '12/31/2026, month first',
  'dd.MM.yyyy': '31.12.2026, day first',
  'dd-MM-yyyy': '31-12-2026, day first',
  'MM-dd-yyyy': '12-31-2026, month first',
  'yyyy/MM/dd': '2026/12/31, year first',
  'd MMM yyyy': '31 Dec 2026',
  'MMM d, yyyy': 'Dec 31, 2026',
  'dd-MMM-yyyy': '31-Dec-2026',
};

export function formatWords(format: string): string {
  return formats[format] ?? format;
}

export const outcomes = ['problem', 'create', 'update', 'unchanged'] as const;
export type Outcome = (typeof outcomes)[number];

export const outcomeLabels: Record<Outcome, string> = {
  problem: 'Problems',
  create: 'New',
  update: 'Changed',
  unchanged: 'Unchanged',
};

/** What there is most to say about. */
export function firstOutcome(counts: RosterCounts): Outcome {
  return outcomes.find((outcome) => counts[outcome] > 0) ?? 'create';
}

export function rowsOf(rows: RosterRow[], outcome: Outcome): RosterRow[] {
  return rows.filter((row) => row.outcome === outcome);
}

/** The words of the button. */
export function importWords({ create, update }: RosterCounts): string {
  const parts = [
    create > 0 && `add ${count(create, 'person', 'people')}`,
    update > 0 && `change ${count(update, 'employee', 'employees')}`,
  ].filter(Boolean);
  const words = parts.join(' and ');
  return words === '' ? 'Nothing to import' : `${words[0]?.toUpperCase()}${words.slice(1)}`;
}

export function resultWords({ create, update, unchanged, problem }: RosterCounts): string {
  const parts = [
    `${count(create, 'person', 'people')} added`,
    `${update.toLocaleString('en-GB')} changed`,
    `${unchanged.toLocaleString('en-GB')} unchanged`,
    problem > 0 && `${count(problem, 'line', 'lines')} left out`,
  ].filter(Boolean);
  return `${parts.join(', ')}.`;
}

/** A workbook is no text: .xlsx is a zip archive, .xls an older kind of container. */
export function isWorkbook(bytes: Uint8Array): boolean {
  const begins = (...magic: number[]) => magic.every((byte, at) => bytes[at] === byte);
  return begins(0x50, 0x4b, 0x03, 0x04) || begins(0xd0, 0xcf, 0x11, 0xe0);
}

/** A spreadsheet's text, whatever it was saved as: UTF-8, UTF-16 with its mark, else as Windows writes it. */
export function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
