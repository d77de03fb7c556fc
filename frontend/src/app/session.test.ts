import { renderHook } from '@testing-library/react';
import type { UserManager } from 'oidc-client-ts';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { api } from '../api/http';
import { draftsBelongTo, keep, kept } from '../ui/drafts';
import { useUnsaved } from '../ui/unsaved';
import {
  createSession,
  ended,
  isSignInWindow,
  safeReturn,
  signedIn,
  signInBeside,
  signOut,
  silent,
} from './session';

describe('safeReturn', () => {
  it.each([
    ['/employees/7?search=zo', '/employees/7?search=zo'],
    ['//evil.example', '/'],
    ['/\\evil.example', '/'],
    ['https://evil.example', '/'],
    ['/signed-in?code=1', '/'],
    [undefined, '/'],
  ])('of %s is %s', (given, expected) => {
    expect(safeReturn(given)).toBe(expected);
  });
});

const user = (sub: string, more: object = {}) => ({
  access_token: `token-of-${sub}`,
  profile: { sub },
  ...more,
});

/** The real session over a manager whose way to the identity provider is watched. */
function session() {
  const manager = createSession({
    issuer: 'http://idp.example',
    clientId: 'stagedoor',
    demo: true,
    sandboxUrl: null,
  });
  const redirected = vi.spyOn(manager, 'signinRedirect').mockResolvedValue(undefined);
  const signedOut = vi.spyOn(manager, 'signoutRedirect').mockResolvedValue(undefined);
  return { manager, redirected, signedOut };
}

const load = (manager: UserManager, who: object) => manager.events.load(who as never);

/** A server that takes a token once it is fresh. */
function serverThatWants(token: string) {
  vi.stubGlobal('fetch', async (_: string, init: RequestInit) => {
    const given = new Headers(init.headers).get('Authorization');
    return new Response('{}', { status: given === `Bearer ${token}` ? 200 : 401 });
  });
}

beforeEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  ended.set(false);
  window.history.replaceState({}, '', '/employees?search=zo');
});

describe('a session that has ended', () => {
  it('signs in again without a question and comes back to the same screen', async () => {
    const { redirected } = session();
    serverThatWants('fresh');
    await expect(api.get('/employees')).rejects.toMatchObject({ status: 401 });
    expect(redirected).toHaveBeenCalledExactlyOnceWith({
      prompt: 'none',
      state: { returnTo: '/employees?search=zo' },
    });
  });

  it('leaves once, however many calls are refused at a time', async () => {
    const { redirected } = session();
    serverThatWants('fresh');
    await Promise.allSettled([api.get('/me'), api.get('/home'), api.get('/employees')]);
    expect(redirected).toHaveBeenCalledTimes(1);
  });

  it('is renewed in place where there is a refresh token', async () => {
    const { manager, redirected } = session();
    vi.spyOn(manager, 'getUser').mockResolvedValue(user('ada', { refresh_token: 'r' }) as never);
    vi.spyOn(manager, 'signinSilent').mockImplementation(async () => {
      await load(manager, { ...user('ada'), access_token: 'fresh' });
      return user('ada') as never;
    });
    serverThatWants('fresh');
    await expect(api.get('/employees')).resolves.toEqual({});
    expect(redirected).not.toHaveBeenCalled();
  });

  it('does not leave a form that would be lost: it asks', async () => {
    const { redirected } = session();
    const form = renderHook(() => useUnsaved(true));
    serverThatWants('fresh');
    await expect(api.get('/employees')).rejects.toMatchObject({ status: 401 });
    expect(redirected).not.toHaveBeenCalled();
    expect(ended.now).toBe(true);
    form.unmount();
    await expect(api.get('/employees')).rejects.toMatchObject({ status: 401 });
    expect(redirected).toHaveBeenCalledTimes(1);
  });

  it('goes on after signing in beside the form', async () => {
    const { manager } = session();
    ended.set(true);
    vi.spyOn(manager, 'getUser').mockResolvedValue(user('ada') as never);
    vi.spyOn(manager, 'signinPopup').mockImplementation(async () => {
      expect((window as { stagedoorSignsIn?: boolean }).stagedoorSignsIn).toBe(true);
      await load(manager, { ...user('ada'), access_token: 'fresh' });
      return user('ada') as never;
    });
    serverThatWants('fresh');
    await signInBeside(manager);
    expect(ended.now).toBe(false);
    await expect(api.get('/employees')).resolves.toEqual({});
    expect((window as { stagedoorSignsIn?: boolean }).stagedoorSignsIn).toBeUndefined();
  });
});

describe('the small window for signing in', () => {
  it('is one only when this application opened it', () => {
    window.history.replaceState({}, '', '/signed-in?code=1');
    expect(isSignInWindow()).toBe(false);
    vi.stubGlobal('opener', { stagedoorSignsIn: true });
    expect(isSignInWindow()).toBe(true);
    vi.stubGlobal(
      'opener',
      new Proxy(
        {},
        {
          get() {
            throw new DOMException('cross-origin', 'SecurityError');
          },
        },
      ),
    );
    expect(isSignInWindow()).toBe(false);
    vi.unstubAllGlobals();
  });
});

describe('signing out', () => {
  it('forgets the token, the drafts and the place, and does not sign in again by itself', async () => {
    const { manager, signedOut } = session();
    await load(manager, user('ada'));
    draftsBelongTo('ada');
    keep('mapping', { version: 1 });
    sessionStorage.setItem('stagedoor.return-to', '/employees?search=zo');
    await signOut(manager);
    await manager.events.unload();
    expect(kept('mapping')).toBeNull();
    expect(sessionStorage.getItem('stagedoor.return-to')).toBeNull();
    expect(silent.tried()).toBe(true);
    expect(signedOut).toHaveBeenCalledTimes(1);
    const sent: (string | null)[] = [];
    vi.stubGlobal('fetch', async (_: string, init: RequestInit) => {
      sent.push(new Headers(init.headers).get('Authorization'));
      return new Response('{}');
    });
    await api.get('/me');
    expect(sent).toEqual([null]);
  });
});

describe('tokens', () => {
  it('are in no storage that outlives the page', async () => {
    const { manager } = session();
    await manager.storeUser({
      ...user('ada'),
      toStorageString: () => JSON.stringify(user('ada')),
    } as never);
    await load(manager, user('ada'));
    expect(JSON.stringify({ ...sessionStorage, ...localStorage })).not.toContain('token-of-ada');
  });
});

it('coming back shows the screen that was left, and may try silently again after the next end', () => {
  silent.remember();
  signedIn({ returnTo: '/workflows/1' });
  expect(window.location.pathname).toBe('/workflows/1');
  expect(silent.tried()).toBe(false);
});
