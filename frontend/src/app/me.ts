import type { UserManager } from 'oidc-client-ts';
import { createContext, use } from 'react';
import type { Me } from '../api/types';

export const MeContext = createContext<Me | null>(null);

/** Null in tests of single screens. */
export const SessionContext = createContext<UserManager | null>(null);

/** The person who is signed in. */
export function useMe(): Me {
  const me = use(MeContext);
  if (!me) throw new Error('useMe outside of the signed-in part of the application');
  return me;
}

export function useIsAdministrator(): boolean {
  return useMe().role === 'administrator';
}
