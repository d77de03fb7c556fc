import type { FieldError } from './types';

/** An RFC 9457 problem, as the backend tells it, or what comes nearest when it could not answer at all. */
export class ProblemError extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string | null;
  readonly nextStep: string | null;
  readonly errors: FieldError[];

  constructor(status: number, body: Record<string, unknown>) {
    const title = typeof body.title === 'string' ? body.title : 'Something went wrong';
    super(title);
    this.name = 'ProblemError';
    this.status = status;
    this.code = typeof body.type === 'string' ? (body.type.split('/').at(-1) ?? '') : '';
    this.title = title;
    this.detail = typeof body.detail === 'string' ? body.detail : null;
    this.nextStep = typeof body.nextStep === 'string' ? body.nextStep : null;
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

export type Params = Record<string, string | number | boolean | null | undefined>;
type Options = { body?: unknown; ifMatch?: number; signal?: AbortSignal; params?: Params };

function address(path: string, params: Params = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) {
    if (value !== undefined && value !== null && value !== '') query.set(name, String(value));
  }
  const text = query.toString();
  return `/api/v1${path}${text ? `?${text}` : ''}`;
}

/** One request with the bearer token; renews the token once when the server says 401. */
export async function send(path: string, init: RequestInit, params?: Params): Promise<Response> {
  const attempt = () => {
    const headers = new Headers(init.headers);
    const token = access.token();
    if (token) headers.set('Authorization', `Bearer ${token}`);
    return fetch(address(path, params), { ...init, headers });
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

async function call<T>(method: string, path: string, options: Options = {}): Promise<T> {
  const headers: Record<string, string> = { Accept: 'application/json, application/problem+json' };
  if (options.body !== undefined) headers['Content-Type'] = 'application/json';
  if (options.ifMatch !== undefined) headers['If-Match'] = `"${options.ifMatch}"`;
  const body = options.body === undefined ? undefined : JSON.stringify(options.body);
  const response = await send(path, { method, headers, body, signal: options.signal }, options.params).catch(
    (failure: unknown) => {
      if (failure instanceof DOMException && failure.name === 'AbortError') throw failure;
      throw new ProblemError(0, {
        title: 'Stagedoor cannot be reached',
        detail: 'Nothing was lost. Check the network, then try again.',
      });
    },
  );
  if (!response.ok) throw await problemOf(response);
  const text = await response.text();
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

export const api = {
  get: <T>(path: string, params?: Params, signal?: AbortSignal) => call<T>('GET', path, { params, signal }),
  post: <T>(path: string, body: unknown = {}) => call<T>('POST', path, { body }),
  put: <T>(path: string, body: unknown, ifMatch?: number) => call<T>('PUT', path, { body, ifMatch }),
  patch: <T>(path: string, body: unknown, ifMatch?: number) => call<T>('PATCH', path, { body, ifMatch }),
};

/** Any failure as a problem, so that screens have one thing to show. */
export function asProblem(failure: unknown): ProblemError {
  if (failure instanceof ProblemError) return failure;
  return new ProblemError(0, { title: 'Something went wrong', detail: 'Load the page again and retry.' });
}
