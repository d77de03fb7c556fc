import { expect, test } from 'vitest';
import type { Employee, EnteredValue } from '../../api/types';
import { delivery } from '../../test/delivery';
import { jobOf, likeness, saidOf } from './match.model';

const typed = { employeeField: 'city', label: 'City', display: 'Lund' } as EnteredValue;
const record = (fields: Record<string, string | null>) =>
  Object.entries(fields).map(([label, display]) => ({ label, display })) as Employee['fields'];

test('what Ashby says is what was mapped without a problem, and what a person typed instead', () => {
  expect([...saidOf({ ...delivery, typed: [typed] })]).toEqual([
    ['First name', 'Zoë'],
    ['City', 'Lund'],
  ]);
  expect([...saidOf({ steps: [], typed: [] })]).toEqual([]);
});

test('a delivery that was not looked at names no job', () => {
  expect(jobOf(delivery)).toBeNull();
});

test('a record is compared where Ashby says something, whatever the case', () => {
  const said = new Map([
    ['First name', 'Zoë'],
    ['City', 'Lund '],
    ['Phone', '123'],
  ]);
  expect(
    likeness(said, record({ 'First name': 'ZOË', City: 'Malmö', Phone: null, Country: 'Sweden' })),
  ).toEqual({
    same: ['First name'],
    different: [
      { label: 'City', said: 'Lund ', record: 'Malmö' },
      { label: 'Phone', said: '123', record: null },
    ],
  });
});
