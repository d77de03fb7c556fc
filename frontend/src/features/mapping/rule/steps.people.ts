import { type Entry, one, valued } from './steps.entry';

const nameOrCode = [
  { value: 'name', label: 'Name, such as Germany' },
  { value: 'alpha2', label: 'Two letters, such as DE' },
  { value: 'alpha3', label: 'Three letters, such as DEU' },
];

export const contact: Entry[] = [
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

export const conditions: Entry[] = [
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
