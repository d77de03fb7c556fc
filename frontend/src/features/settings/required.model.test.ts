import { expect, it } from 'vitest';
import { blankField } from './fields.model';
import { becomesRequired, consequenceWords, mustAsk } from './required.model';

it('asks only of what was not required before', () => {
  expect(becomesRequired(null, { ...blankField, required: true })).toBe(true);
  expect(becomesRequired({ required: true }, { ...blankField, required: true })).toBe(false);
  expect(becomesRequired({ required: false }, blankField)).toBe(false);
});

it.each([
  [
    { mapped: false, tried: null },
    true,
    /^Nothing in the field mapping fills it yet\. Everybody whom Ashby sends/,
  ],
  [{ mapped: true, tried: null }, false, /^Its rule/],
  [{ mapped: false, tried: { stopped: 0, people: 9 } }, false, /^0 of the last 9 people/],
  [{ mapped: true, tried: { stopped: 1, people: 9 } }, true, /^1 of the last 9 people who were tried would/],
  [{ mapped: false, tried: { stopped: 9, people: 9 } }, true, /^All of the last 9 people/],
])('of %j asks: %s', (consequence, asks, words) => {
  expect(mustAsk(consequence)).toBe(asks);
  expect(consequenceWords('Badge', consequence)).toMatch(words);
});
