// What is drawn and not yet saved, kept over a reload or a new sign-in; in this tab only, and for one person only.
// No personal data goes in here: rules and choices name fields and stages.
const PREFIX = 'stagedoor.draft.';
const OWNER = 'stagedoor.drafts-of';

// FNV-1a: tells two people apart without keeping who they are.
function mark(person: string): string {
  let hash = 0x811c9dc5;
  for (const char of person) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(16);
}

/** Said as soon as it is known who is here, and before any draft is read: another person's drafts are gone then. */
export function draftsBelongTo(person: string): void {
  if (sessionStorage.getItem(OWNER) === mark(person)) return;
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
  sessionStorage.setItem(OWNER, mark(person));
}

export function keep(name: string, draft: unknown): void {
  sessionStorage.setItem(PREFIX + name, JSON.stringify(draft));
}

/** What was kept under the name; null when there is nothing, or nothing that can be read. */
export function kept(name: string): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(PREFIX + name) ?? 'null');
  } catch {
    return null;
  }
}

export function forget(name: string): void {
  sessionStorage.removeItem(PREFIX + name);
}
