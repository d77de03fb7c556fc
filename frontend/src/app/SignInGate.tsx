import { Center, Loader, VisuallyHidden } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useMemo } from 'react';
import { AuthProvider, useAuth } from 'react-oidc-context';
import { api, ProblemError } from '../api/http';
import { keys } from '../api/keys';
import type { Me, SignIn } from '../api/types';
import { Problem } from '../ui';
import { MeContext } from './me';
import { SignInPage } from './SignInPage';
import { createSession, signedIn, signInAgain, silent } from './session';

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
    queryFn: () => api.get<SignIn>('/sign-in'),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const manager = useMemo(() => (settings.data ? createSession(settings.data) : null), [settings.data]);
  if (settings.error && !settings.data) {
    return <SignInPage failure={settings.error} onRetry={() => void settings.refetch()} />;
  }
  if (!manager || !settings.data) return <Waiting words="Loading Stagedoor" />;
  return (
    <AuthProvider
      userManager={manager}
      onSigninCallback={(user) => signedIn(user?.state)}
      skipSigninCallback={window.location.pathname !== '/signed-in'}
    >
      <Gate demo={settings.data.demo}>{children}</Gate>
    </AuthProvider>
  );
}

function Gate({ demo, children }: { demo: boolean; children: ReactNode }) {
  const auth = useAuth();
  const idle = !auth.isLoading && !auth.isAuthenticated && !auth.activeNavigator && !auth.error;
  const trySilently = idle && !silent.tried();
  useEffect(() => {
    // Once per tab: a reload, or a link opened in a new tab, signs in without a question.
    if (trySilently) void signInAgain(auth.settings && managerOf(auth)).catch(() => {});
  }, [trySilently, auth]);
  if (auth.user && !auth.user.expired) return <SignedIn>{children}</SignedIn>;
  if (auth.isLoading || trySilently) return <Waiting words="Signing in" />;
  if (auth.user) return <SignedIn>{children}</SignedIn>;
  return <SignInPage demo={demo} failure={realFailure(auth.error)} />;
}
