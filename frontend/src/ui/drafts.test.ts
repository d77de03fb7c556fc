import { expect, it } from 'vitest';
import { draftsBelongTo, forget, keep, kept } from './drafts';

it('keeps the drafts of the person who made them', () => {
  draftsBelongTo('ada');
  keep('mapping', { version: 3 });
  draftsBelongTo('ada');
  expect(kept('mapping')).toEqual({ version: 3 });
});

it("forgets another person's drafts, and nothing else", () => {
  draftsBelongTo('ada');
  keep('mapping', { version: 3 });
  sessionStorage.setItem('stagedoor.return-to', '/settings');
  draftsBelongTo('mel');
  expect(kept('mapping')).toBeNull();
  expect(sessionStorage.getItem('stagedoor.return-to')).toBe('/settings');
});

it('forgets drafts that nobody is known for', () => {
  keep('mapping', { version: 3 });
  draftsBelongTo('ada');
  expect(kept('mapping')).toBeNull();
});

it('does not write down who the person is', () => {
  draftsBelongTo('ada.lovelace@corp.example');
  expect(JSON.stringify(sessionStorage)).not.toContain('lovelace');
});

it('takes what cannot be read for nothing', () => {
  sessionStorage.setItem('stagedoor.draft.mapping', '{');
  expect(kept('mapping')).toBeNull();
});

it('forgets what it is told to', () => {
  keep('mapping', {});
  forget('mapping');
  expect(kept('mapping')).toBeNull();
});
