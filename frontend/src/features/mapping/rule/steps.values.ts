import { type Entry, one } from './steps.entry';

export const dates: Entry[] = [
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

export const numbers: Entry[] = [
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
