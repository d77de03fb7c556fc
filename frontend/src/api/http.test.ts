import { afterEach, describe, expect, it, vi } from 'vitest';
import { api, asProblem, setAccess } from './http';

const answer = (status: number, body: unknown) =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });

afterEach(() => {
  setAccess({ token: () => null, renew: async () => false });
  vi.unstubAllGlobals();
});

describe('a request', () => {
  it('carries the token, the version, the address and the query', async () => {
    const asked = vi.fn(async (..._given: [string, RequestInit]) => answer(200, {}));
    vi.stubGlobal('fetch', asked);
    setAccess({ token: () => 'secret', renew: async () => false });
    await api.patch('/employees/{id}', { path: { id: '7/8' }, body: { values: {} }, ifMatch: 4 });
    await api.get('/employees', { query: { search: 'zoë & co', after: null } });
    const [url, init] = asked.mock.calls[0] ?? [];
    expect(url).toBe('/api/v1/employees/7%2F8');
    expect(new Headers(init?.headers).get('If-Match')).toBe('"4"');
    expect(new Headers(init?.headers).get('Authorization')).toBe('Bearer secret');
    expect(asked.mock.calls[1]?.[0]).toBe('/api/v1/employees?search=zo%C3%AB+%26+co');
  });

  it('is made once more with a fresh token after 401', async () => {
    let token = 'old';
    const asked = vi.fn(async (_url: string, init: RequestInit) =>
      new Headers(init.headers).get('Authorization') === 'Bearer new'
        ? answer(200, { ok: true })
        : answer(401, {}),
    );
    vi.stubGlobal('fetch', asked);
    setAccess({
      token: () => token,
      renew: async () => {
        token = 'new';
        return true;
      },
    });
    expect(await api.get('/me')).toEqual({ ok: true });
    expect(asked).toHaveBeenCalledTimes(2);
  });

  it('fails with the problem that the server tells, field by field', async () => {
    vi.stubGlobal('fetch', async () =>
      answer(422, {
        type: 'https://stagedoor.dev/problems/invalid',
        title: 'Check the marked fields',
        errors: [{ path: 'apiKey', message: 'Ashby does not know this key.' }],
      }),
    );
    const problem = asProblem(
      await api
        .put('/integrations/ashby', { body: { apiKey: 'unknown-key' }, ifMatch: 1 })
        .catch((failure: unknown) => failure),
    );
    expect(problem.code).toBe('invalid');
    expect(problem.field('apiKey')).toBe('Ashby does not know this key.');
    expect(problem.field('active')).toBeUndefined();
  });

  it('says so when the server cannot be reached', async () => {
    vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('failed')));
    const problem = asProblem(await api.get('/workflows').catch((failure: unknown) => failure));
    expect(problem.status).toBe(0);
    expect(problem.title).toBe('Stagedoor cannot be reached');
  });
});
