import { expect, it } from 'vitest';
import { lab, rule } from '../lab.testing';
import { freeFields, sampleWords } from './unused.model';

it('offers employee fields without a rule only', () => {
  expect(freeFields(lab().employeeFields, [rule('first', 'c.first'), rule('email', 'c.email')])).toEqual([
    { value: 'city', label: 'City' },
  ]);
});

it('says how many people have a value, and one of them where it may be shown', () => {
  const field = { key: 'k', label: 'T-shirt size', object: 'Candidate', people: 12, sample: 'M' };
  expect(sampleWords(field, 50)).toBe('12 of 50 people, such as M');
  expect(sampleWords({ ...field, sample: '' }, 50)).toBe('12 of 50 people');
});
