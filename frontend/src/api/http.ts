import type { Address, Answer, Method, Operation, Request } from './contract';
import type { FieldError } from './types';

/** An RFC 9457 problem, as the backend tells it, or what comes nearest when it could not answer at all. */
export class ProblemError extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string | null;
  readonly errors: FieldError[];

  constructor(status: number, body: Record<string, unknown>) {
    const title = typeof body.title === 'string' ? body.title : 'Something went wrong';
    super(title);
    this.name = 'ProblemError';
    this.status = status;
    this.code = typeof body.type === 'string' ? (body.type.split('/').at(-1) ?? '') : '';
    this.title = title;
    this.detail = typeof body.detail === 'string' ? body.detail : null;
    this.errors = Array.isArray(body.errors) ? (body.errors as FieldError[]) : [];
  }

  /** The message for one field, or undefined: what Mantine's `error` wants. */
  field(path: string): string | undefined {
    return this.errors.find((error) => error.path === path)?.message;
  }
}

type Access = { token: () => string | null; renew: () => Promise<boolean> };
let access: Access = { token: () => null, renew: async () => false };

/** Sign-in tells the client where the token is and how to get a fresh one. */
export function setAccess(given: Access): void {
  access = given;
}

type Given = {
  path?: Record<string, string>;
  query?: Record<string, string | number | boolean | null | undefined>;
  body?: unknown;
  ifMatch?: number;
  signal?: AbortSignal;
};

function address(template: string, { path = {}, query = {} }: Given): string {
  const filled = template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(path[name] ?? ''));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') search.set(name, String(value));
  }
  const text = search.toString();
  return `/api/v1${filled}${text ? `?${text}` : ''}`;
}

/** One request with the bearer token; renews the token once when the server says 401. */
export async function send(path: string, init: RequestInit, given: Given = {}): Promise<Response> {
  const attempt = () => {
    const headers = new Headers(init.headers);
    const token = access.token();
    if (token) headers.set('Authorization', `Bearer ${token}`);
    return fetch(address(path, given), { ...init, headers });
  };
  const first = await attempt();
  if (first.status !== 401 || !(await access.renew())) return first;
  return attempt();
}

async function problemOf(response: Response): Promise<ProblemError> {
  const body = await response.json().catch(() => ({}));
  const fallback: Record<number, string> = {
    401: 'Your session has ended',
    403: 'This is for administrators',
    404: 'Not found',
    412: 'Somebody else saved in the meantime',
    503: 'Stagedoor is not ready',
  };
  return new ProblemError(response.status, {
    title: fallback[response.status] ?? 'Something went wrong',
    ...(response.status >= 500 && { detail: 'Nothing that was saved is lost. Try again in a moment.' }),
    ...(body as object),
  });
}

/** The response to what went well; else a problem, also where there is no network. */
async function answered(path: string, init: RequestInit, given: Given): Promise<Response> {
  const response = await send(path, init, given).catch((failure: unknown) => {
    if (failure instanceof DOMException && failure.name === 'AbortError') throw failure;
    throw new ProblemError(0, {
      title: 'Stagedoor cannot be reached',
      detail: 'Nothing was lost. Check the network, then try again.',
    });
  });
  if (!response.ok) throw await problemOf(response);
  return response;
}

async function call<T>(method: string, path: string, given: Given): Promise<T> {
  const headers: Record<string, string> = { Accept: 'application/json, application/problem+json' };
  if (given.body !== undefined) headers['Content-Type'] = 'application/json';
  if (given.ifMatch !== undefined) headers['If-Match'] = `"${given.ifMatch}"`;
  const body = given.body === undefined ? undefined : JSON.stringify(given.body);
  const response = await answered(path, { method, headers, body, signal: given.signal }, given);
  const text = await response.text();
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

/** Saves a CSV file under that name. By the client, because a plain link has no token. */
export async function downloadCsv(path: string, given: Given, name: string): Promise<void> {
  const headers = { Accept: 'text/csv, application/problem+json' };
  const response = await answered(path, { headers }, given);
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

type Arguments<O> = Record<never, never> extends Request<O> ? [given?: Request<O>] : [given: Request<O>];

const calls =
  <M extends Method>(method: M) =>
  <A extends Address<M>>(address: A, ...[given]: Arguments<Operation<M, A>>) =>
    call<Answer<Operation<M, A>>>(method.toUpperCase(), address, given ?? {});

/** The contract's operations, each by method and address. */
export const api = {
  get: calls('get'),
  post: calls('post'),
  put: calls('put'),
  patch: calls('patch'),
  delete: calls('delete'),
};

/** Any failure as a problem, so that screens have one thing to show. */
export function asProblem(failure: unknown): ProblemError {
  if (failure instanceof ProblemError) return failure;
  return new ProblemError(0, { title: 'Something went wrong', detail: 'Load the page again and retry.' });
}
