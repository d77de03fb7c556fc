import { Select } from '@mantine/core';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { ProblemError } from '../../api/http';
import { renderScreen } from '../../test/render';
import { LiveRegion } from '../../ui/announce';
import { InLab } from './panels/lab.testing';
import { Refusal } from './Refusal';

const notSaved = new ProblemError(422, {
  title: 'The mapping was not saved',
  detail: 'Mend the marked fields and save again.',
});
const row = (label: string) => (
  // biome-ignore lint/a11y/useSemanticElements: as the rows are
  <div role="group" aria-label={label}>
    <Select className="employee-field-select" label={label} data={[]} />
  </div>
);

it('says before Save is pressed which rows would be refused, and leads to them', async () => {
  renderScreen(
    <InLab refused={['first', 'email']}>
      {row('Personal email')}
      <Refusal failure={null} />
    </InLab>,
  );
  expect(screen.getByText('2 rows would be refused:')).toBeInTheDocument();
  expect(document.body).toHaveFocus();
  await userEvent.click(screen.getByRole('button', { name: 'Go to Personal email' }));
  await waitFor(() => expect(screen.getByRole('group', { name: 'Personal email' })).toHaveFocus());
});

it('takes the focus to the first of the rows that a save refused', () => {
  renderScreen(
    <InLab refused={['first', 'email']}>
      <Refusal failure={notSaved} />
      <LiveRegion />
    </InLab>,
  );
  expect(screen.getByText('The mapping was not saved.')).toBeInTheDocument();
  expect(screen.getByText('Mend these rows and save again:')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Go to First name' })).toHaveFocus();
  expect(screen.getByRole('status')).toHaveTextContent(
    'The mapping was not saved. Mend these rows and save again: First name, Personal email',
  );
});

it('says why a save failed that is about no row, and takes the focus there', () => {
  const down = new ProblemError(503, { title: 'Stagedoor is not ready', detail: 'Try again in a moment.' });
  renderScreen(
    <InLab>
      <Refusal failure={down} />
    </InLab>,
  );
  expect(screen.getByText('Try again in a moment.').parentElement).toHaveFocus();
});

it('takes out a rule for a field that there is not, for it has no row to mend it in', async () => {
  const change = vi.fn();
  renderScreen(
    <InLab refused={['gone']} change={change}>
      <Refusal failure={null} />
    </InLab>,
  );
  await userEvent.click(screen.getByRole('button', { name: /^Take out gone/ }));
  expect(change).toHaveBeenCalledWith({ kind: 'unmapped', employeeField: 'gone' });
});
