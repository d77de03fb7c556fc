import { useEffect } from 'react';

/** Focuses a part of the screen that is no control: what was asked for is there, and reading goes on from it. */
export function focusOn(
  element: HTMLElement | null | undefined,
  block: ScrollLogicalPosition = 'start',
): void {
  if (!element) return;
  element.tabIndex = -1;
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block });
}

/** What a screen reader names, so that somebody who comes there hears where they are. */
const PLACES =
  '[role="dialog"], section[aria-label], section[aria-labelledby], li[aria-labelledby], [role="tabpanel"]';

/** A dialog gives the focus back by itself after 10 ms. */
const PATIENCE = 40;

const nobody = () => document.activeElement === null || document.activeElement === document.body;

/**
 * Where somebody is, who waits for an answer.
 *
 * @returns whether they still wait there when it comes: whoever has gone on is not called back to it
 */
export function whereabouts(): () => boolean {
  const then = document.activeElement;
  return () => nobody() || document.activeElement === then;
}

/**
 * Whoever sends a form in which something is wrong is led to it. Whoever pressed a button that goes away with what it did, or is disabled, keeps a place: the focus goes to the part of
 * the screen around it that is still there, else to the heading, and back to a button that is only loading. Who moves the
 * focus themselves, or is given another place meanwhile, keeps that.
 *
 * @returns ends it
 */
export function keepFocus(): () => void {
  let last: HTMLElement | null = null;
  let disabled = false;
  /** What is around the focus, from the inside; around a dialog is what opened it. */
  let around: Element[] = [];
  let beneath: Element[] = [];
  let soon: ReturnType<typeof setTimeout> | undefined;

  const came = ({ target }: { target: EventTarget | null }) => {
    if (!(target instanceof HTMLElement) || target === document.body) return;
    last = target;
    disabled = false;
    const own: Element[] = [];
    for (let each = target.parentElement; each; each = each.parentElement) own.push(each);
    const floats = target.closest('[role="dialog"], [data-portal]') !== null;
    if (!floats) beneath = own;
    around = floats ? [...own, ...beneath] : own;
  };
  const went = ({ target }: FocusEvent) => {
    disabled = target === last && last?.matches(':disabled') === true;
  };
  const look = () => {
    soon = undefined;
    if (!last || !nobody() || (last.isConnected && !disabled)) return;
    if (last.isConnected && !last.matches(':disabled')) {
      last.focus({ preventScroll: true });
      return;
    }
    if (last.isConnected && last.matches('[data-loading]')) return;
    const place = around.find((each) => each.isConnected && each.matches(PLACES));
    const next = place ?? document.querySelector('h1');
    if (!(next instanceof HTMLElement)) return;
    next.tabIndex = -1;
    next.focus({ preventScroll: true });
  };
  const sent = ({ target }: Event) => {
    // Once the form has said what is wrong.
    setTimeout(() => {
      if (!(target instanceof HTMLFormElement) || target.querySelector('[data-loading]')) return;
      target.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
    });
  };
  const changes = new MutationObserver(() => {
    if (last && nobody()) soon ??= setTimeout(look, PATIENCE);
  });
  // The header of a screen may have taken it already.
  came({ target: document.activeElement });
  document.addEventListener('focusin', came);
  document.addEventListener('focusout', went);
  document.addEventListener('submit', sent);
  changes.observe(document.body, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['disabled'],
  });
  return () => {
    clearTimeout(soon);
    changes.disconnect();
    document.removeEventListener('focusin', came);
    document.removeEventListener('focusout', went);
    document.removeEventListener('submit', sent);
  };
}

/** Begun anew on each screen, whose header takes the focus. */
export function useKeptFocus(screen: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another screen, another memory
  useEffect(keepFocus, [screen]);
}
