import type { Kind, Step } from '../lab.types';

/** One box of a step's form. */
export type Box<K extends Kind = Kind> = {
  name: Exclude<keyof Step<K>, 'kind'> & string;
  label: string;
  description?: string;
  /** Whether the box is there, for what the step says so far. */
  when?: (step: Step<K>) => boolean;
} & (
  | {
      type:
        | 'text'
        | 'integer'
        | 'words'
        | 'zone'
        | 'country'
        | 'currency'
        | 'candidateField'
        | 'switch'
        | 'format';
    }
  | { type: 'choice'; options: { value: string; label: string }[] }
);

/** A kind of step: how it is named and explained in the menu, what it begins as, what can be set. */
export type Entry<K extends Kind = Kind> = {
  kind: K;
  subject: Subject;
  name: string;
  explain: string;
  fresh: Step<K>;
  boxes: Box<K>[];
};

export const subjects = [
  'Text',
  'Look up',
  'Dates',
  'Numbers and money',
  'Contact and place',
  'When to use it',
] as const;
export type Subject = (typeof subjects)[number];

const one = <K extends Kind>(entry: Entry<K>) => entry as unknown as Entry;
/** Whether a test compares with a value. */
export const valued = (test: string) => test === 'is' || test === 'isNot' || test === 'contains';

const text: Entry[] = [
  one<'trim'>({
    kind: 'trim',
    subject: 'Text',
    name: 'Trim spaces',
    explain: 'No spaces at the ends, and one where there were several.',
    fresh: { kind: 'trim' },
    boxes: [],
  }),
  one<'letterCase'>({
    kind: 'letterCase',
    subject: 'Text',
    name: 'Change letter case',
    explain: 'Capital letters, small letters, or as names are written.',
    fresh: { kind: 'letterCase', to: 'title' },
    boxes: [
      {
        name: 'to',
        label: 'Letters',
        type: 'choice',
        options: [
          { value: 'title', label: 'As names are written (McDonald, de la Cruz)' },
          { value: 'upper', label: 'CAPITAL LETTERS' },
          { value: 'lower', label: 'small letters' },
        ],
      },
    ],
  }),
  one<'split'>({
    kind: 'split',
    subject: 'Text',
    name: 'Take one part',
    explain: 'Splits a text and keeps one part, such as the city before a comma.',
    fresh: { kind: 'split', separator: ',', part: 1 },
    boxes: [
      { name: 'separator', label: 'Split at', type: 'text' },
      {
        name: 'part',
        label: 'Part to keep',
        type: 'integer',
        description: '1 is the first part, -1 the last.',
      },
    ],
  }),
  one<'join'>({
    kind: 'join',
    subject: 'Text',
    name: 'Join a list',
    explain: 'Makes one text of several values.',
    fresh: { kind: 'join', separator: ', ' },
    boxes: [{ name: 'separator', label: 'Between the values', type: 'text' }],
  }),
  one<'replace'>({
    kind: 'replace',
    subject: 'Text',
    name: 'Replace text',
    explain: 'Puts another text in the place of one, everywhere.',
    fresh: { kind: 'replace', find: '', with: '', pattern: false },
    boxes: [
      { name: 'find', label: 'Find', type: 'text' },
      { name: 'with', label: 'Replace with', type: 'text' },
      {
        name: 'pattern',
        label: 'Find is a pattern',
        type: 'switch',
        description: 'A regular expression of the RE2 kind.',
      },
    ],
  }),
];

const lookup: Entry[] = [
  one<'lookup'>({
    kind: 'lookup',
    subject: 'Look up',
    name: 'Look up in a table',
    explain: 'Exchanges each value for its target, such as CA for California.',
    fresh: { kind: 'lookup', table: '', otherwise: 'needsAttention', value: null },
    // Has a form of its own: it leads to the tables.
    boxes: [],
  }),
];

const dates: Entry[] = [
  one<'readDate'>({
    kind: 'readDate',
    subject: 'Dates',
    name: 'Read a date',
    explain: 'Makes a date of a text, or of a moment in a time zone.',
    fresh: { kind: 'readDate', format: null, zone: null },
    boxes: [
      { name: 'format', label: 'Written as', type: 'format' },
      {
        name: 'zone',
        label: 'Time zone',
        type: 'zone',
        description: 'Only for moments with a time: the day that it is there. A date alone never moves.',
      },
    ],
  }),
  one<'writeDate'>({
    kind: 'writeDate',
    subject: 'Dates',
    name: 'Write a date as text',
    explain: 'Such as 2 November 2026, for a text field.',
    fresh: { kind: 'writeDate', format: 'd MMMM yyyy' },
    boxes: [{ name: 'format', label: 'Write as', type: 'format' }],
  }),
  one<'shiftDate'>({
    kind: 'shiftDate',
    subject: 'Dates',
    name: 'Shift a date',
    explain: 'So many days, weeks or months later, or earlier.',
    fresh: { kind: 'shiftDate', amount: 1, unit: 'days' },
    boxes: [
      { name: 'amount', label: 'By', type: 'integer', description: 'Less than zero is earlier.' },
      {
        name: 'unit',
        label: 'Unit',
        type: 'choice',
        options: [
          { value: 'days', label: 'days' },
          { value: 'workingDays', label: 'working days' },
          { value: 'weeks', label: 'weeks' },
          { value: 'months', label: 'months' },
          { value: 'years', label: 'years' },
        ],
      },
    ],
  }),
];

const numbers: Entry[] = [
  one<'readNumber'>({
    kind: 'readNumber',
    subject: 'Numbers and money',
    name: 'Read a number',
    explain: 'Makes a number of a text such as 84,000.50.',
    fresh: { kind: 'readNumber', decimal: '.' },
    boxes: [
      {
        name: 'decimal',
        label: 'Decimal mark',
        type: 'choice',
        options: [
          { value: '.', label: 'Point, as in 84,000.50' },
          { value: ',', label: 'Comma, as in 84.000,50' },
        ],
      },
    ],
  }),
  one<'amount'>({
    kind: 'amount',
    subject: 'Numbers and money',
    name: 'Amount of money',
    explain: 'The number without its currency.',
    fresh: { kind: 'amount' },
    boxes: [],
  }),
  one<'currency'>({
    kind: 'currency',
    subject: 'Numbers and money',
    name: 'Currency of money',
    explain: 'The currency code without the number, such as EUR.',
    fresh: { kind: 'currency' },
    boxes: [],
  }),
  one<'money'>({
    kind: 'money',
    subject: 'Numbers and money',
    name: 'Add a currency',
    explain: 'Makes money of a number.',
    fresh: { kind: 'money', currency: 'EUR' },
    boxes: [{ name: 'currency', label: 'Currency', type: 'currency' }],
  }),
  one<'rangeEnd'>({
    kind: 'rangeEnd',
    subject: 'Numbers and money',
    name: 'One end of a range',
    explain: 'The lowest or the highest of a range, such as a salary band.',
    fresh: { kind: 'rangeEnd', end: 'minimum' },
    boxes: [
      {
        name: 'end',
        label: 'Which end',
        type: 'choice',
        options: [
          { value: 'minimum', label: 'The lowest' },
          { value: 'maximum', label: 'The highest' },
        ],
      },
    ],
  }),
  one<'yesNo'>({
    kind: 'yesNo',
    subject: 'Numbers and money',
    name: 'Yes or no',
    explain: 'Makes yes or no of words of your own.',
    fresh: { kind: 'yesNo', yes: [], no: [] },
    boxes: [
      { name: 'yes', label: 'Words for yes', type: 'words', description: 'None: yes and true.' },
      { name: 'no', label: 'Words for no', type: 'words', description: 'None: no and false.' },
    ],
  }),
];

const nameOrCode = [
  { value: 'name', label: 'Name, such as Germany' },
  { value: 'alpha2', label: 'Two letters, such as DE' },
  { value: 'alpha3', label: 'Three letters, such as DEU' },
];

const contact: Entry[] = [
  one<'phone'>({
    kind: 'phone',
    subject: 'Contact and place',
    name: 'Phone number',
    explain: 'In the international form, such as +44 20 8366 1177.',
    fresh: { kind: 'phone', country: 'US' },
    boxes: [
      {
        name: 'country',
        label: 'Country',
        type: 'country',
        description: 'For numbers without a country prefix.',
      },
    ],
  }),
  one<'email'>({
    kind: 'email',
    subject: 'Contact and place',
    name: 'E-mail in small letters',
    explain: 'The address as mail programs compare it.',
    fresh: { kind: 'email' },
    boxes: [],
  }),
  one<'workEmail'>({
    kind: 'workEmail',
    subject: 'Contact and place',
    name: 'Work e-mail address',
    explain: 'Plain letters, and a number where the address is taken. Begin with a template.',
    fresh: { kind: 'workEmail' },
    boxes: [],
  }),
  one<'country'>({
    kind: 'country',
    subject: 'Contact and place',
    name: 'Country name or code',
    explain: 'From the name to the code, or from the code to the name.',
    fresh: { kind: 'country', to: 'name' },
    boxes: [{ name: 'to', label: 'Write as', type: 'choice', options: nameOrCode }],
  }),
  one<'region'>({
    kind: 'region',
    subject: 'Contact and place',
    name: 'State or province',
    explain: 'Of the United States, Canada or Australia, by name or by code.',
    fresh: { kind: 'region', country: 'US', to: 'name' },
    boxes: [
      {
        name: 'country',
        label: 'Country',
        type: 'choice',
        options: [
          { value: 'US', label: 'United States' },
          { value: 'CA', label: 'Canada' },
          { value: 'AU', label: 'Australia' },
        ],
      },
      {
        name: 'to',
        label: 'Write as',
        type: 'choice',
        options: [
          { value: 'name', label: 'Name, such as California' },
          { value: 'code', label: 'Code, such as CA' },
        ],
      },
    ],
  }),
];

const conditions: Entry[] = [
  one<'defaultTo'>({
    kind: 'defaultTo',
    subject: 'When to use it',
    name: 'Default when empty',
    explain: 'This value, where there is none.',
    fresh: { kind: 'defaultTo', value: '' },
    boxes: [{ name: 'value', label: 'Value', type: 'text' }],
  }),
  one<'onlyIf'>({
    kind: 'onlyIf',
    subject: 'When to use it',
    name: 'Only if',
    explain: 'Empty, unless another candidate field says so.',
    fresh: { kind: 'onlyIf', field: '', test: 'is', value: '' },
    boxes: [
      { name: 'field', label: 'Candidate field', type: 'candidateField' },
      {
        name: 'test',
        label: 'Test',
        type: 'choice',
        options: [
          { value: 'is', label: 'is' },
          { value: 'isNot', label: 'is not' },
          { value: 'contains', label: 'contains' },
          { value: 'isEmpty', label: 'is empty' },
          { value: 'isFilled', label: 'is filled' },
        ],
      },
      { name: 'value', label: 'Value', type: 'text', when: ({ test }) => valued(test) },
    ],
  }),
];

export const catalog: readonly Entry[] = [
  ...text,
  ...lookup,
  ...dates,
  ...numbers,
  ...contact,
  ...conditions,
];

const byKind = new Map(catalog.map((entry) => [entry.kind, entry]));

export function entryOf(kind: Kind): Entry {
  const entry = byKind.get(kind);
  if (!entry) throw new Error(`No step is called ${kind}`);
  return entry;
}
