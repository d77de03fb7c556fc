import type { Rule, Source } from '../lab.types';
import { fieldsRead } from '../rules.model';
import { type FieldNames, inWords } from '../template.model';

export type SourceKind = Source['kind'];

export const sourceKinds: { value: SourceKind; label: string; explain: string }[] = [
  { value: 'candidateField', label: 'One field', explain: 'The value of one candidate field.' },
  {
    value: 'template',
    label: 'Template',
    explain: 'Text with candidate fields in it, such as a first and a last name.',
  },
  {
    value: 'firstOf',
    label: 'First of several',
    explain: 'The first of several candidate fields that has a value.',
  },
  { value: 'constant', label: 'Constant', explain: 'The same value for everybody.' },
  {
    value: 'expression',
    label: 'Expression',
    explain: 'A small formula, for what the others cannot do.',
  },
];

/** A candidate field's key as expressions name it; a custom field goes by its id. */
export function inExpression(key: string): string {
  const custom = /^(\w+)\.custom\.(.+)$/.exec(key);
  return custom ? `${custom[1]}.custom["${custom[2]}"]` : key;
}

const isKey = (name: string) => /^(candidate|application|job|offer)\./.test(name);

/** A template as a formula: its fields and the texts between them, one after another. A name of no field is left out. */
function asExpression(template: string): string {
  return template
    .split(/\{([^{}]*)\}/)
    .map((part, at) =>
      at % 2 === 0 ? part && JSON.stringify(part) : isKey(part.trim()) && inExpression(part.trim()),
    )
    .filter(Boolean)
    .join(' + ');
}

/** A source of another kind that keeps the fields of the one before, as far as it can. */
export function sourceOfKind(kind: SourceKind, before: Source | undefined): Source {
  if (before?.kind === kind) return before;
  const read = before ? fieldsRead({ source: before, transforms: [] }) : [];
  const fields = before?.kind === 'template' ? read.filter(isKey) : read;
  const first = fields[0] ?? '';
  switch (kind) {
    case 'candidateField':
      return { kind, field: first };
    case 'template':
      return { kind, text: fields.map((field) => `{${field}}`).join(' ') };
    case 'firstOf':
      return { kind, fields };
    case 'constant':
      return { kind, value: '' };
    case 'expression':
      return { kind, text: before?.kind === 'template' ? asExpression(before.text) : inExpression(first) };
  }
}

type Names = { nameOf: (candidateField: string) => string; names: FieldNames };

/** A source in words, in one line. */
export function sourceWords(source: Source, { nameOf, names }: Names): string {
  switch (source.kind) {
    case 'candidateField':
      return nameOf(source.field);
    case 'template':
      return `Template: ${inWords(source.text, names)}`;
    case 'firstOf':
      return `First of: ${source.fields.map(nameOf).join(', ')}`;
    case 'constant':
      return `Always: ${source.value}`;
    case 'expression':
      return `Expression: ${source.text.replaceAll(/\s+/g, ' ')}`;
  }
}

/** What a rule still lacks before it can do anything; null when it is whole. */
export function lacking({ source, transforms }: Pick<Rule, 'source' | 'transforms'>): string | null {
  const missing = lackingSource(source);
  if (missing !== null) return missing;
  const at = transforms.findIndex(
    (each) => (each.kind === 'lookup' && each.table === '') || (each.kind === 'onlyIf' && each.field === ''),
  );
  if (at === -1) return null;
  return transforms[at]?.kind === 'lookup'
    ? `Step ${at + 1}: choose a lookup table, or make a new one.`
    : `Step ${at + 1} has no candidate field yet. Choose one.`;
}

function lackingSource(source: Source): string | null {
  switch (source.kind) {
    case 'candidateField':
      return source.field === '' ? 'Choose a candidate field.' : null;
    case 'template':
      return source.text.trim() === '' ? 'Write the template.' : null;
    case 'firstOf':
      return source.fields.length === 0 ? 'Choose at least one candidate field.' : null;
    case 'constant':
      return source.value.trim() === '' ? 'Give the value.' : null;
    case 'expression':
      return source.text.trim() === '' ? 'Write the expression.' : null;
  }
}
