import type { paths } from './schema';

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** The addresses that can be called with a method; without the `/api/v1` that all begin with. */
export type Address<M extends Method> = {
  [P in keyof paths]: paths[P] extends Record<M, object>
    ? P extends `/api/v1${infer Rest}`
      ? Rest
      : never
    : never;
}[keyof paths];

/** What is there. */
export type Operation<M extends Method, A extends string> =
  paths[`/api/v1${A}` & keyof paths] extends Record<M, infer Found> ? Found : never;

type Part<O, Kind extends string> = O extends { parameters: { [K in Kind]?: infer Found } }
  ? NonNullable<Found>
  : never;
type IfAny<Found, Given> = [Found] extends [never] ? unknown : Given;
type OrNull<T> = { [K in keyof T]: T[K] | null };

type Body<O> = O extends { requestBody: { content: { 'application/json': infer B } } }
  ? { body: B }
  : O extends { requestBody?: { content: { 'application/json': infer B } } }
    ? { body?: B }
    : unknown;
/** The version that the change was made on. */
type IfMatch<O> = O extends { parameters: { header: { 'If-Match': string } } }
  ? { ifMatch: number }
  : IfAny<Part<O, 'header'>, { ifMatch?: number }>;

/** What an operation takes. */
export type Request<O> = IfAny<Part<O, 'path'>, { path: Part<O, 'path'> }> &
  IfAny<Part<O, 'query'>, { query?: OrNull<Part<O, 'query'>> }> &
  Body<O> &
  IfMatch<O> & { signal?: AbortSignal };

/** What it answers. */
export type Answer<O> = O extends { responses: { 200: { content: { 'application/json': infer A } } } }
  ? A
  : O extends { responses: { 201: { content: { 'application/json': infer A } } } }
    ? A
    : undefined;
