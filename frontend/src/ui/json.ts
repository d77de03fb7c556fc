export type Json = { readonly [key: string]: unknown };

/** Whether it has named parts: neither null nor a list. */
export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** One of its named parts; undefined where there is none. */
export function part(value: unknown, name: string): unknown {
  return isObject(value) ? value[name] : undefined;
}

/** A named part that is a text; empty where there is none. */
export function text(value: unknown, name: string): string {
  const found = part(value, name);
  return typeof found === 'string' ? found : '';
}
