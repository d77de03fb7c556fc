let pending = false;
let leavingToSignIn = false;

/** The shell says that another screen was opened; the next page header takes the focus. */
export function screenOpened(): void {
  pending = true;
}

export function takeFocus(): boolean {
  const was = pending;
  pending = false;
  return was;
}

/** The page goes to the identity provider and comes back, with the drafts: nothing to warn of. */
export function leaveToSignIn(): void {
  leavingToSignIn = true;
}

export function isLeavingToSignIn(): boolean {
  return leavingToSignIn;
}
