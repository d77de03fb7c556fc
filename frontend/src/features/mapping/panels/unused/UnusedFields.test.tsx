import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { fakeServer, renderScreen } from '../../../../test/render';
import { InLab } from '../lab.testing';
import { UnusedFields } from './UnusedFields';

const UNUSED = 'POST /integrations/ashby/field-mapping/unused';
const field = {
  key: 'candidate.custom.1',
  label: 'T-shirt size',
  object: 'Candidate',
  people: 12,
  sample: 'M',
};

it('maps an unused field to an employee field that is free', async () => {
  const change = vi.fn();
  fakeServer({ [UNUSED]: { body: { people: 50, fields: [field] } } });
  renderScreen(
    <InLab change={change}>
      <UnusedFields />
    </InLab>,
  );
  const list = within(await screen.findByRole('list', { name: 'Data you are not using' }));
  expect(list.getByText('12 of 50 people, such as M')).toBeVisible();
  await userEvent.click(list.getByRole('combobox', { name: 'Map Candidate · T-shirt size to' }));
  expect((await screen.findAllByRole('option')).map(({ textContent }) => textContent)).toEqual(['City']);
  await userEvent.click(screen.getByRole('option', { name: 'City' }));
  expect(change).toHaveBeenCalledWith({
    kind: 'mapped',
    employeeField: 'city',
    candidateField: 'candidate.custom.1',
  });
});

it.each([
  [{ people: 0, fields: [] }, /It fills after a try on many/],
  [{ people: 50, fields: [] }, /Every field that has a value is mapped/],
])('%j is said in words', async (body, words) => {
  fakeServer({ [UNUSED]: { body } });
  renderScreen(
    <InLab>
      <UnusedFields />
    </InLab>,
  );
  expect(await screen.findByText(words)).toBeVisible();
});
