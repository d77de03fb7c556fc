import { InMemoryWebStorage, UserManager, WebStorageStateStore } from 'oidc-client-ts';
import { setAccess } from '../api/http';
import type { SignIn } from '../api/types';
import { leaveToSignIn } from '../ui/navigation';
import { hasUnsaved } from '../ui/unsaved';

/** What travels with a sign-in: the screen to come back to. */
export type ReturnState = { returnTo: string };

const TRIED = 'stagedoor.silent-sign-in-tried';
const RETURN = 'stagedoor.return-to';

/** Where the person is now, without what belongs to the sign-in itself. */
export function here(): string {
  const { pathname, search } = window.location;
  return pathname === '/signed-in' ? (sessionStorage.getItem(RETURN) ?? '/') : pathname + search;
}

/** Only an address within Stagedoor is a place to return to. */
export function safeReturn(address: unknown): string {
  if (typeof address !== 'string' || !address.startsWith('/') || address.startsWith('//')) return '/';
  return address.includes('\\') || address.startsWith('/signed-in') ? '/' : address;
}

export const silent = {
  tried: () => sessionStorage.getItem(TRIED) !== null,
  remember: () => sessionStorage.setItem(TRIED, '1'),
  forget: () => sessionStorage.removeItem(TRIED),
};

/** Whether a form that cannot be kept waits for a new sign-in; a store for `useSyncExternalStore`. */
export const ended = {
  now: false,
  watchers: new Set<() => void>(),
  set(value: boolean) {
    ended.now = value;
    for (const watcher of ended.watchers) watcher();
  },
  subscribe(watcher: () => void) {
    ended.watchers.add(watcher);
    return () => {
      ended.watchers.delete(watcher);
    };
  },
};

/** The library that signs in: authorization code with PKCE, tokens in memory only. */
export function createSession({ issuer, clientId }: SignIn): UserManager {
  const origin = window.location.origin;
  const manager = new UserManager({
    authority: issuer,
    client_id: clientId,
    redirect_uri: `${origin}/signed-in`,
    post_logout_redirect_uri: `${origin}/`,
    response_type: 'code',
    scope: 'openid profile email',
    userStore: new WebStorageStateStore({ store: new InMemoryWebStorage() }),
    // Holds only the PKCE verifier and the address to come back to.
    stateStore: new WebStorageStateStore({ store: window.sessionStorage }),
    automaticSilentRenew: false,
    monitorSession: false,
    loadUserInfo: false,
  });
  let token: string | null = null;
  let loadedAt = 0;
  let refresh: Promise<boolean> | undefined;

  manager.events.addUserLoaded((user) => {
    token = user.access_token;
    loadedAt = Date.now();
    ended.set(false);
  });
  manager.events.addUserUnloaded(() => {
    token = null;
  });

  const renew = () => {
    // A token that is refused as soon as it is issued will not get better: say so instead of going in circles.
    if (Date.now() - loadedAt < 10_000) return Promise.resolve(false);
    refresh ??= renewOnce(manager).finally(() => {
      refresh = undefined;
    });
    return refresh;
  };
  manager.events.addAccessTokenExpiring(() => {
    void manager.getUser().then((user) => (user?.refresh_token ? renew() : false));
  });
  setAccess({ token: () => token, renew });
  return manager;
}

// By the refresh token where there is one; else the whole page signs in again and comes back here, unless something was
// typed that would be lost.
async function renewOnce(manager: UserManager): Promise<boolean> {
  const user = await manager.getUser();
  if (user?.refresh_token) {
    const renewed = await manager.signinSilent().catch(() => null);
    if (renewed) return true;
  }
  if (hasUnsaved()) ended.set(true);
  else await signInAgain(manager).catch(() => {});
  return false;
}

/** Asks the identity provider without a question; it answers no when the person must be asked. */
export async function signInAgain(manager: UserManager): Promise<void> {
  const returnTo = here();
  silent.remember();
  sessionStorage.setItem(RETURN, returnTo);
  leaveToSignIn();
  await manager.signinRedirect({ prompt: 'none', state: { returnTo } satisfies ReturnState });
}

/** The button **Sign in**. */
export async function signIn(manager: UserManager): Promise<void> {
  const returnTo = safeReturn(here());
  sessionStorage.setItem(RETURN, returnTo);
  await manager.signinRedirect({ state: { returnTo } satisfies ReturnState });
}

type SignInWindow = Window & { stagedoorSignsIn?: boolean };

/** Signs in again in a small window; this page and what was typed in it stay. */
export async function signInBeside(manager: UserManager): Promise<void> {
  const before = await manager.getUser();
  (window as SignInWindow).stagedoorSignsIn = true;
  try {
    const user = await manager.signinPopup();
    if (before && user.profile.sub !== before.profile.sub) {
      // Somebody else: nothing of the first person may stay on screen.
      leaveToSignIn();
      window.location.assign('/');
    }
  } finally {
    delete (window as SignInWindow).stagedoorSignsIn;
  }
}

/** Whether this is that small window, coming back from the identity provider. */
export function isSignInWindow(): boolean {
  try {
    return window.location.pathname === '/signed-in' && window.opener?.stagedoorSignsIn === true;
  } catch {
    return false; // opened by another site
  }
}

/** Ends the session here and at the identity provider. */
export async function signOut(manager: UserManager): Promise<void> {
  // Drafts, and where the person was.
  sessionStorage.clear();
  // Else the page would sign in again at once.
  silent.remember();
  leaveToSignIn();
  try {
    await manager.signoutRedirect();
  } catch {
    await manager.removeUser();
    window.location.assign('/');
  }
}

export function signedIn(state: unknown): void {
  silent.forget();
  sessionStorage.removeItem(RETURN);
  const returnTo = safeReturn((state as ReturnState | undefined)?.returnTo);
  window.history.replaceState({}, '', returnTo);
}
