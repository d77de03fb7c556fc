import { Center, Loader, VisuallyHidden } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { UserManager } from 'oidc-client-ts';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { AuthProvider, useAuth } from 'react-oidc-context';
import { api, ProblemError } from '../api/http';
import { keys } from '../api/keys';
import { draftsBelongTo } from '../ui/drafts';
import { MeContext, SessionContext } from './me';
import { SessionEnded } from './SessionEnded';
import { SignInPage } from './SignInPage';
import {
  createSession,
  here,
  isSignInWindow,
  safeReturn,
  signedIn,
  signIn,
  signInAgain,
  signOut,
  silent,
} from './session';

function Waiting({ words }: { words: string }) {
  return (
    <Center component="main" mih="100vh">
      <Loader size="sm" aria-hidden />
      <VisuallyHidden role="status">{words}</VisuallyHidden>
    </Center>
  );
}

/** Shows its children to a person who is signed in, and the sign-in page to everyone else. */
export function SignInGate({ children }: { children: ReactNode }) {
  const settings = useQuery({
    queryKey: ['sign-in'],
    queryFn: () => api.get('/sign-in'),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const manager = useMemo(() => (settings.data ? createSession(settings.data) : null), [settings.data]);
  if (settings.error && !settings.data) {
    return <SignInPage failure={settings.error} onRetry={() => void settings.refetch()} />;
  }
  if (!manager || !settings.data) return <Waiting words="Loading Stagedoor" />;
  if (isSignInWindow()) return <SmallWindow manager={manager} />;
  return (
    <AuthProvider
      userManager={manager}
      onSigninCallback={(user) => signedIn(user?.state)}
      skipSigninCallback={window.location.pathname !== '/signed-in'}
    >
      <Gate manager={manager} demo={settings.data.demo}>
        {children}
      </Gate>
    </AuthProvider>
  );
}

/** Hands the answer to the page that opened it, and closes. */
function SmallWindow({ manager }: { manager: UserManager }) {
  useEffect(() => {
    void manager.signinPopupCallback();
  }, [manager]);
  return <Waiting words="Signing in" />;
}

// Having to ask the person is the ordinary answer to a silent attempt, and no failure.
const ordinary = new Set(['login_required', 'interaction_required', 'consent_required']);

function failureOf(error: (Error & { innerError?: unknown }) | undefined): unknown {
  if (!error) return null;
  const code = (error.innerError as { error?: unknown } | undefined)?.error;
  if (typeof code === 'string' && ordinary.has(code)) return null;
  return new ProblemError(0, {
    title: 'Signing in did not work',
    detail: `The identity provider said: ${error.message}. Nothing was lost. Try again.`,
  });
}

function Gate({ manager, demo, children }: { manager: UserManager; demo: boolean; children: ReactNode }) {
  const auth = useAuth();
  const [unreachable, setUnreachable] = useState(false);
  const trySilently = !auth.isLoading && !auth.user && !auth.error && !silent.tried() && !unreachable;
  useEffect(() => {
    // Once per tab: a reload, or a link opened in a new tab, signs in without a question.
    if (trySilently) signInAgain(manager).catch(() => setUnreachable(true));
  }, [trySilently, manager]);
  useEffect(() => {
    if (auth.error && window.location.pathname === '/signed-in') {
      window.history.replaceState({}, '', safeReturn(here()));
    }
  }, [auth.error]);
  if (auth.user) return <SignedIn manager={manager}>{children}</SignedIn>;
  if (auth.isLoading || trySilently) return <Waiting words="Signing in" />;
  return <SignInPage demo={demo} failure={failureOf(auth.error)} onSignIn={() => signIn(manager)} />;
}

function SignedIn({ manager, children }: { manager: UserManager; children: ReactNode }) {
  const me = useQuery({
    queryKey: keys.me,
    queryFn: async () => {
      const me = await api.get('/me');
      draftsBelongTo(me.id);
      return me;
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (me.error && !me.data) {
    return (
      <SignInPage
        failure={me.error}
        onRetry={() => void me.refetch()}
        onSignIn={() => signIn(manager)}
        onSignOut={() => signOut(manager)}
      />
    );
  }
  if (!me.data) return <Waiting words="Signing in" />;
  return (
    <SessionContext value={manager}>
      <MeContext value={me.data}>
        {children}
        <SessionEnded manager={manager} />
      </MeContext>
    </SessionContext>
  );
}
