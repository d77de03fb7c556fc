import { describe, expect, it } from 'vitest';
import { safeReturn } from './session';

describe('safeReturn', () => {
  it.each([
    ['/employees/7?search=zo', '/employees/7?search=zo'],
    ['//evil.example', '/'],
    ['/\\evil.example', '/'],
    ['https://evil.example', '/'],
    ['/signed-in?code=1', '/'],
    [undefined, '/'],
  ])('of %s is %s', (given, expected) => {
    expect(safeReturn(given)).toBe(expected);
  });
});
