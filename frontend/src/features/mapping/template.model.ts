/** Names of candidate fields, both ways; a name that two fields share stands for neither. */
export type FieldNames = { nameOf: ReadonlyMap<string, string>; keyOf: ReadonlyMap<string, string> };

export function fieldNames(fields: readonly { key: string; name: string }[]): FieldNames {
  const times = new Map<string, number>();
  for (const { name } of fields) times.set(name, (times.get(name) ?? 0) + 1);
  const plain = fields.filter(({ name }) => times.get(name) === 1 && !/[{}]/.test(name));
  return {
    nameOf: new Map(plain.map(({ key, name }) => [key, name])),
    keyOf: new Map(plain.map(({ key, name }) => [name, key])),
  };
}

const PLACE = /\{([^{}]*)\}/g;

function replaced(text: string, by: ReadonlyMap<string, string>): string {
  return text.replaceAll(PLACE, (place, inside: string) => {
    const found = by.get(inside.trim());
    return found === undefined ? place : `{${found}}`;
  });
}

/** A template as people read it: `{Candidate · First name}`. */
export function inWords(template: string, names: FieldNames): string {
  return replaced(template, names.nameOf);
}

/** A template as rules hold it: `{candidate.firstName}`. */
export function inKeys(text: string, names: FieldNames): string {
  return replaced(text, names.keyOf);
}

/** A part of a text that is being typed, and what stands there so far. */
export type Typing = { from: number; to: number; typed: string };

/** The field name that is typed after an open brace; null where there is none. */
export function typingInTemplate(text: string, caret: number): Typing | null {
  const from = text.lastIndexOf('{', caret - 1);
  if (from === -1) return null;
  const typed = text.slice(from + 1, caret);
  if (/[{}\n]/.test(typed)) return null;
  const rest = /^[^{}\n]*\}/.exec(text.slice(caret))?.[0] ?? '';
  return { from, to: caret + rest.length, typed };
}

/** The name of a variable or function that is typed in an expression; null inside a quoted text. */
export function typingInExpression(text: string, caret: number): Typing | null {
  const before = text.slice(0, caret);
  if (insideQuotes(before)) return null;
  const typed = /[A-Za-z_][\w.]*$/.exec(before)?.[0];
  return typed === undefined ? null : { from: caret - typed.length, to: caret, typed };
}

function insideQuotes(text: string): boolean {
  let open = '';
  for (let at = 0; at < text.length; at++) {
    const char = text[at] as string;
    if (open !== '' && char === '\\') at++;
    else if (char === open) open = '';
    else if (open === '' && (char === '"' || char === "'")) open = char;
  }
  return open !== '';
}

export type Completion = { label: string; hint: string; insert: string };

/** The completions whose words begin as what is typed; those that begin as a whole come first. */
export function completionsFor(typed: string, all: readonly Completion[], most = 8): Completion[] {
  const wanted = typed.trim().toLowerCase();
  const words = wanted.split(/[\s·.]+/).filter(Boolean);
  const begins = (each: Completion) =>
    each.label.toLowerCase().startsWith(wanted) || each.insert.toLowerCase().startsWith(wanted);
  const fits = all.filter((each) => {
    const text = `${each.label} ${each.hint} ${each.insert}`.toLowerCase().split(/[\s·.[\]"(){}]+/);
    return words.every((word) => text.some((part) => part.startsWith(word)));
  });
  return [...fits.filter(begins), ...fits.filter((each) => !begins(each))].slice(0, most);
}

/** Where line and column (both from 1) are in a text, for a mark under it. */
export function lineAt(text: string, line: number): string {
  return text.split('\n')[line - 1] ?? '';
}
