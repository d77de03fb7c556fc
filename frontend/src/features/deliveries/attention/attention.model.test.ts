import { expect, test } from 'vitest';
import {
  canEnterFor,
  chosenNumber,
  doneWords,
  isChosen,
  leadWords,
  leftSentence,
  NOTHING,
  present,
  selectionOf,
  sharedMessage,
  sizeWords,
  toggled,
  without,
} from './attention.model';

const whole = { whole: true, ids: [] };

test('the whole group is chosen by its cause, so that the server decides who belongs to it', () => {
  expect(isChosen(whole, 'not-even-shown')).toBe(true);
  expect(chosenNumber(whole, { deliveries: 120 })).toBe(120);
  expect(selectionOf(whole, 'missingRequired:location', 'ana')).toEqual({
    deliveryIds: null,
    cause: 'missingRequired:location',
    search: 'ana',
  });
});

test('taking one out of the whole group leaves the others that are shown', () => {
  const choice = toggled(whole, 'b', ['a', 'b', 'c']);
  expect(choice).toEqual({ whole: false, ids: ['a', 'c'] });
  expect(selectionOf(choice, 'x', '')).toEqual({ deliveryIds: ['a', 'c'], cause: null, search: null });
  expect(toggled(toggled(NOTHING, 'a', ['a']), 'a', ['a'])).toEqual(NOTHING);
});

test('what was mended meanwhile is not chosen any more', () => {
  expect(present({ whole: false, ids: ['a', 'gone'] }, ['a', 'b']).ids).toEqual(['a']);
  expect(present(whole, ['a'])).toEqual(whole);
});

test('who was chosen while something was done to others stays chosen', () => {
  const some = (...ids: string[]) => ({ whole: false, ids });
  expect(without(some('a', 'b'), some('a'))).toEqual(some('b'));
  expect(without(some('b'), whole)).toEqual(some('b'));
  expect(without(whole, some('a'))).toEqual(whole);
  expect(without(whole, whole)).toEqual(NOTHING);
});

test('how many people, and deliveries only where they differ', () => {
  expect(sizeWords({ people: 1, deliveries: 1 })).toBe('1 person');
  expect(sizeWords({ people: 12, deliveries: 14 })).toBe('12 people, 14 deliveries');
});

test('what all rows say is said once', () => {
  expect(sharedMessage([{ message: 'a' }, { message: 'a' }])).toBe('a');
  expect(sharedMessage([{ message: 'a' }, { message: 'b' }])).toBeNull();
  expect(sharedMessage([{ message: 'a' }])).toBeNull();
});

test('the heading is not said again under it', () => {
  const group = { people: 2, deliveries: 2, title: 'Several match' };
  expect(leadWords(group, 'Several match. Choose one.')).toBe('2 people · Choose one.');
  expect(leadWords(group, null)).toBe('2 people');
});

test('an e-mail address is typed for one person only', () => {
  expect(canEnterFor(2, 'location')).toBe(true);
  expect(canEnterFor(2, 'personalEmail')).toBe(false);
  expect(canEnterFor(1, 'personalEmail')).toBe(true);
  expect(canEnterFor(1, null)).toBe(false);
});

test('what came of it, in words', () => {
  const outcome = { done: ['a', 'b'], left: [{ id: 'c', person: '', why: 'Settled.' }], more: false };
  expect(doneWords('ignore', outcome)).toBe('2 deliveries were ignored.');
  expect(doneWords('undoIgnore', { ...outcome, done: ['a'] })).toBe('1 delivery is back as before.');
  expect(doneWords('tryAgain', { ...outcome, more: true })).toMatch(/There are more/);
  expect(outcome.left.map(leftSentence)).toEqual(['Unknown person: Settled.']);
});
