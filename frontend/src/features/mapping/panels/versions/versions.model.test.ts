import { describe, expect, it } from 'vitest';
import { firstPair, ON_SCREEN, restoreWords, sideOf, sides, turned } from './versions.model';

const saved = (version: number, current = false) => ({
  version,
  author: 'Ada',
  savedAt: '2026-11-20T09:00:00Z',
  note: null,
  current,
});
const now = Date.parse('2026-11-20T11:00:00Z');

describe('what can be compared', () => {
  it('is the versions, newest first, when nothing is unsaved', () => {
    expect(sides([saved(2, true), saved(1)], 0, now)).toEqual([
      { value: '2', label: 'Version 2, current' },
      { value: '1', label: 'Version 1, 2 h ago' },
    ]);
  });
  it('begins with the rules on screen while they are not saved', () => {
    expect(sides([saved(2, true)], 3, now)[0]).toEqual({
      value: ON_SCREEN,
      label: 'On screen, 3 unsaved changes',
    });
  });
  it('is read back from the dropdown', () => {
    expect([sideOf('12'), sideOf(ON_SCREEN)]).toEqual([12, ON_SCREEN]);
  });
});

describe('the first comparison', () => {
  it('of the current version is with the one before', () => {
    expect(firstPair(7, 7)).toEqual({ from: 6, to: 7 });
  });
  it('of an older version is with the current one', () => {
    expect(firstPair(3, 7)).toEqual({ from: 3, to: 7 });
  });
  it('is turned only when the rules on screen come first', () => {
    expect(turned({ from: ON_SCREEN, to: 3 })).toBe(true);
    expect(turned({ from: 3, to: ON_SCREEN })).toBe(false);
    expect(turned({ from: 3, to: 4 })).toBe(false);
  });
});

describe('restoring says', () => {
  it('that a new version is made and none is lost', () => {
    const [words] = restoreWords(3, 7, 0);
    expect(words).toContain('A new version 8 is made with the rules of version 3');
    expect(words).toContain('Versions 4 to 7 stay');
    expect(restoreWords(6, 7, 0)[0]).toContain('Version 7 stays');
  });
  it('what becomes of what is not saved', () => {
    expect(restoreWords(3, 7, 0)).toHaveLength(1);
    expect(restoreWords(3, 7, 1)[1]).toBe(
      'Your 1 unsaved change stays on screen. You are asked what to do with it.',
    );
    expect(restoreWords(3, 7, 2)[1]).toContain('2 unsaved changes stay on screen');
  });
});
