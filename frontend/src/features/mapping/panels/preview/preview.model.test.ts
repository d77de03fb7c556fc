import { expect, it } from 'vitest';
import { previewAddress, withSteps } from './preview.model';

it('names the application in the address, and nothing else of the person', () => {
  expect(previewAddress({ origin: 'https://stagedoor.test', pathname: '/settings/x' }, 'a/b')).toBe(
    'https://stagedoor.test/settings/x?application=a%2Fb',
  );
});

it('shows the way of values that went through steps', () => {
  const step = { title: 'Trim', display: 'x', problem: null };
  const rows = [
    { employeeField: 'first', steps: [step, step] },
    { employeeField: 'last', steps: [step] },
    { employeeField: 'city', steps: [] },
  ];
  expect(withSteps(rows).map(({ employeeField }) => employeeField)).toEqual(['first']);
});
