let pending = false;

/** The shell says that another screen was opened; the next page header takes the focus. */
export function screenOpened(): void {
  pending = true;
}

export function takeFocus(): boolean {
  const was = pending;
  pending = false;
  return was;
}
