/** Names of candidate fields, both ways; a name that two fields share stands for neither. */
export type FieldNames = {
  nameOf: ReadonlyMap<string, string>;
  /** The field that a person means by a name, in full or in part, or by a key; null where none or several may be meant. */
  keyOf: (name: string) => string | null;
};

type Named = { key: string; name: string };

/** Words alone: however a name is spaced, dotted and written in capitals. */
const words = (name: string) =>
  name
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .join(' ');

const SEPARATOR = ' · ';
const labelOf = (name: string) => name.split(SEPARATOR).slice(1).join(SEPARATOR) || name;

function by(fields: readonly Named[], wordsOf: (name: string) => string): ReadonlyMap<string, Named[]> {
  const found = new Map<string, Named[]>();
  for (const field of fields) {
    const key = wordsOf(field.name);
    found.set(key, [...(found.get(key) ?? []), field]);
  }
  return found;
}

/** The one field of these that has a name; null where several have it. */
function only(fields: readonly Named[]): string | null {
  return fields.length === 1 ? (fields[0]?.key ?? null) : null;
}

export function fieldNames(fields: readonly Named[]): FieldNames {
  const times = by(fields, (name) => name);
  const plain = fields.filter(({ name }) => times.get(name)?.length === 1 && !/[{}]/.test(name));
  const nameOf = new Map(plain.map(({ key, name }) => [key, name]));
  const exact = new Map(plain.map(({ key, name }) => [name, key]));
  const keys = new Set(fields.map(({ key }) => key));
  const full = by(fields, words);
  const short = by(fields, (name) => words(labelOf(name)));
  const keyOf = (name: string): string | null => {
    if (keys.has(name)) return name;
    const known = exact.get(name);
    if (known) return known;
    const whole = full.get(words(name));
    if (whole) return only(whole);
    const named = short.get(words(name)) ?? [];
    // Most of what people write is the candidate's; then a name of theirs is clear, too.
    return only(named) ?? only(named.filter((each) => each.name.startsWith('Candidate')));
  };
  return { nameOf, keyOf };
}

const PLACE = /\{([^{}]*)\}/g;

function replaced(text: string, as: (inside: string) => string | null | undefined): string {
  return text.replaceAll(PLACE, (place, inside: string) => {
    const found = as(inside.trim());
    return found ? `{${found}}` : place;
  });
}

/** A template as people read it: `{Candidate · First name}`. */
export function inWords(template: string, names: FieldNames): string {
  return replaced(template, (key) => names.nameOf.get(key));
}

/** A template as rules hold it: `{candidate.firstName}`. */
export function inKeys(text: string, names: FieldNames): string {
  return replaced(text, names.keyOf);
}

/** Where line and column (both from 1) are in a text, as one number from 0. */
export function offsetOf(text: string, { line, column }: { line: number; column: number }): number {
  const before = text.split('\n').slice(0, line - 1);
  return before.reduce((sum, each) => sum + each.length + 1, 0) + column - 1;
}

/** Where in a template as it is shown a place of the template as rules hold it is: both have the same braces. */
export function shownAt(template: string, at: number, shown: string): number {
  const nth = template.slice(0, at + 1).split('{').length - 1;
  let found = -1;
  for (let brace = 0; brace < nth; brace++) found = shown.indexOf('{', found + 1);
  return Math.max(0, found);
}

/** The place that begins at an open brace: what stands in it, and where it ends. Null where it is not closed. */
export function placeAt(text: string, from: number): { inside: string; to: number } | null {
  const found = /^\{([^{}]*)\}/.exec(text.slice(from));
  return found ? { inside: (found[1] ?? '').trim(), to: from + found[0].length } : null;
}

/** The names that somebody who wrote this may have meant, the likeliest first. */
export function meant(written: string, names: FieldNames, most = 3): string[] {
  const wanted = words(written);
  if (wanted === '') return [];
  const near = [...names.nameOf.values()].flatMap((name) => {
    const far = Math.min(distance(wanted, words(name)), distance(wanted, words(labelOf(name))));
    return far <= Math.max(1, wanted.length / 4) ? [{ name, far }] : [];
  });
  return near
    .sort((one, other) => one.far - other.far)
    .slice(0, most)
    .map(({ name }) => name);
}

/** How many letters must be added, dropped or changed. */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const same = from[i - 1] === to[j - 1] ? 0 : 1;
      next[j] = Math.min((row[j - 1] ?? 0) + same, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
    }
    row = next;
  }
  return row[to.length] ?? 0;
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
