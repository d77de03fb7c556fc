import type { Transform } from '../lab.types';
import { entryOf } from './steps.catalog';
import { valued } from './steps.entry';

type Names = { nameOf: (candidateField: string) => string; tableOf: (id: string) => string | null };

const optionOf = (step: Transform, name: string): string => {
  const box = entryOf(step.kind).boxes.find((each) => (each.name as string) === name);
  const value = (step as unknown as Record<string, string>)[name];
  const options = box && 'options' in box ? box.options : [];
  return options.find((option) => option.value === value)?.label ?? String(value ?? '');
};

/** A step in words, with what was set: what stands at its head in the list. */
export function stepWords(step: Transform, { nameOf, tableOf }: Names): string {
  const { name } = entryOf(step.kind);
  switch (step.kind) {
    case 'letterCase':
      return { title: 'Write as names are written', upper: 'CAPITAL LETTERS', lower: 'Small letters' }[
        step.to
      ];
    case 'split':
      return `Take part ${step.part} split at “${step.separator}”`;
    case 'join':
      return `Join with “${step.separator}”`;
    case 'replace':
      return step.find === '' ? name : `Replace “${step.find}” with “${step.with}”`;
    case 'lookup':
      return step.table === '' ? name : `Look up in ${tableOf(step.table) ?? 'a table that is gone'}`;
    case 'readDate':
      return `${name}${step.format ? ` written ${step.format}` : ''}${step.zone ? ` in ${step.zone}` : ''}`;
    case 'writeDate':
      return `Write the date as ${step.format}`;
    case 'shiftDate': {
      const direction = step.amount < 0 ? 'earlier' : 'later';
      const unit = optionOf(step, 'unit');
      const size = Math.abs(step.amount);
      return `${size} ${size === 1 ? unit.replace(/s$/, '') : unit} ${direction}`;
    }
    case 'money':
      return `Money in ${step.currency}`;
    case 'rangeEnd':
      return step.end === 'minimum' ? 'The lowest of the range' : 'The highest of the range';
    case 'phone':
      return `Phone number, ${step.country} when it has no prefix`;
    case 'country':
      return step.to === 'name' ? 'Country name' : 'Country code';
    case 'region':
      return step.to === 'name' ? 'State or province by name' : 'State or province by code';
    case 'defaultTo':
      return `When empty, “${step.value}”`;
    case 'onlyIf':
      return step.field === ''
        ? name
        : `Only if ${nameOf(step.field)} ${optionOf(step, 'test')}${valued(step.test) ? ` “${step.value ?? ''}”` : ''}`;
    default:
      return name;
  }
}
