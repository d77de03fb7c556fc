import { type Entry, one } from './steps.entry';

export const text: Entry[] = [
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

export const lookup: Entry[] = [
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
