import type { Example, Json, Rule, SentRule, Source, Transform } from './lab.types';

/** A rule as the screen holds it, whatever the server left out. */
export function filledRule(rule: SentRule): Rule {
  const { employeeField, source, transforms = [], examples = [] } = rule;
  return {
    employeeField,
    source: filledSource(source),
    transforms,
    // What an example holds came as JSON, so that is what it is.
    examples: examples.map(({ input = {}, expected = '' }) => ({
      input: input as Record<string, Json>,
      expected,
    })),
  };
}

/** A source as the screen holds it. */
export function filledSource(source: SentRule['source']): Source {
  return source.kind === 'firstOf' ? { ...source, fields: source.fields ?? [] } : source;
}

export function freshRule(employeeField: string, source: Source, transforms: Transform[] = []): Rule {
  return { employeeField, source, transforms, examples: [] };
}

// Absent and null are the same, and so is any order of an object's names.
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).filter(([, each]) => each !== null && each !== undefined);
  return Object.fromEntries(
    entries.sort(([one], [other]) => (one < other ? -1 : 1)).map(([name, each]) => [name, canonical(each)]),
  );
}

/** Whether two rules do the same, however they were written. */
export function sameRule(one: Partial<Rule> | undefined, other: Partial<Rule> | undefined): boolean {
  if (!one || !other) return one === other;
  const whole = (rule: Partial<Rule>) => ({ transforms: [], examples: [], ...rule });
  return JSON.stringify(canonical(whole(one))) === JSON.stringify(canonical(whole(other)));
}

const PLACE = /\{([^{}]+)\}/g;
const PATH = /\b(candidate|application|job|offer)((?:\.\w+)+)(?:\["([^"]+)"\])?/g;

function readBySource(source: Source): string[] {
  switch (source.kind) {
    case 'candidateField':
      return source.field ? [source.field] : [];
    case 'template':
      return [...source.text.matchAll(PLACE)].map(([, key]) => (key ?? '').trim()).filter(Boolean);
    case 'constant':
      return [];
    case 'firstOf':
      return source.fields;
    case 'expression':
      return [...source.text.matchAll(PATH)].map(
        ([, object, path, id]) => `${object}${path}${id ? `.${id}` : ''}`,
      );
  }
}

/** The candidate fields that a rule reads, each once: what an example must give. */
export function fieldsRead(rule: Pick<Rule, 'source' | 'transforms'>): string[] {
  const tested = rule.transforms.flatMap((each) =>
    each.kind === 'onlyIf' && each.field ? [each.field] : [],
  );
  return [...new Set([...readBySource(rule.source), ...tested])];
}

/** The rule with another source. Its steps stay; examples of the one field move to the new one. */
export function withSource(rule: Rule, source: Source): Rule {
  const before = rule.source.kind === 'candidateField' ? rule.source.field : null;
  const after = source.kind === 'candidateField' ? source.field : null;
  if (!before || !after || before === after) return { ...rule, source };
  const examples = rule.examples.map((example) => {
    const { [before]: value, ...rest } = example.input;
    return value === undefined ? example : { ...example, input: { ...rest, [after]: value } };
  });
  return { ...rule, source, examples };
}

export function withSteps(rule: Rule, at: number, steps: readonly Transform[]): Rule {
  return { ...rule, transforms: rule.transforms.toSpliced(at, 0, ...steps) };
}

export function withStep(rule: Rule, at: number, step: Transform): Rule {
  return { ...rule, transforms: rule.transforms.with(at, step) };
}

export function withoutStep(rule: Rule, at: number): Rule {
  return { ...rule, transforms: rule.transforms.toSpliced(at, 1) };
}

/** One thing of a list at another place; the list itself when there is no such place. */
export function moved<T>(list: T[], from: number, to: number): T[] {
  const thing = list[from];
  if (thing === undefined || from === to || to < 0 || to >= list.length) return list;
  return list.toSpliced(from, 1).toSpliced(to, 0, thing);
}

export function withMovedStep(rule: Rule, from: number, to: number): Rule {
  const transforms = moved(rule.transforms, from, to);
  return transforms === rule.transforms ? rule : { ...rule, transforms };
}

export function withExample(rule: Rule, at: number, example: Example): Rule {
  return {
    ...rule,
    examples: at < rule.examples.length ? rule.examples.with(at, example) : [...rule.examples, example],
  };
}

export function withoutExample(rule: Rule, at: number): Rule {
  return { ...rule, examples: rule.examples.toSpliced(at, 1) };
}

/** What a person reads and types for a value of an example. */
export function inputText(value: Json | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (Array.isArray(value)) return value.map(inputText).join(', ');
  if (typeof value === 'object') {
    const { amount, currency } = value;
    if (amount !== undefined && typeof currency === 'string' && Object.keys(value).length === 2) {
      return `${inputText(amount)} ${currency}`;
    }
    return JSON.stringify(value);
  }
  return String(value);
}

const MONEY = /^([\d\s.,']+)\s*([A-Za-z]{3})$/;

/** The value that a person's text stands for, in the shape in which Ashby sends such a field. */
export function inputValue(type: string, text: string): Json {
  const clean = text.trim();
  if (clean === '') return null;
  switch (type) {
    case 'number':
      return Number.isFinite(Number(clean)) ? Number(clean) : text;
    case 'yesNo':
      return /^(yes|true)$/i.test(clean) ? true : /^(no|false)$/i.test(clean) ? false : text;
    case 'multipleChoice':
    case 'list':
      return clean.split(',').map((item) => item.trim());
    case 'money': {
      const money = MONEY.exec(clean);
      const amount = Number(money?.[1]?.replaceAll(/[\s,']/g, ''));
      return money?.[2] && Number.isFinite(amount) ? { amount, currency: money[2].toUpperCase() } : text;
    }
    default:
      return structured(clean) ?? text;
  }
}

function structured(text: string): Json | null {
  if (!text.startsWith('{') && !text.startsWith('[')) return null;
  try {
    return JSON.parse(text) as Json;
  } catch {
    return null;
  }
}
