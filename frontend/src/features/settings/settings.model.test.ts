import { expect, it } from 'vitest';
import { choicesIn, typeLabel } from './settings.model';

it.each([
  ['Full time, Part time', ['Full time', 'Part time']],
  ['S\nM\n\nM\n L ', ['S', 'M', 'L']],
  ['', []],
])('finds the choices in %j', (text, choices) => {
  expect(choicesIn(text)).toEqual(choices);
});

it('names a type that it does not know as it is', () => {
  expect(typeLabel('email')).toBe('E-mail');
  expect(typeLabel('hologram')).toBe('hologram');
});
