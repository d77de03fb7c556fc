import { Select } from '@mantine/core';
import { screen, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { renderScreen } from '../../../test/render';
import { revealRow } from './reveal';

it('puts the focus on the row as a whole, so that reading goes on from its name', async () => {
  renderScreen(
    ['First name', 'Name'].map((label) => (
      // biome-ignore lint/a11y/useSemanticElements: as the rows are
      <div key={label} role="group" aria-label={label}>
        <div className="employee-field">
          <Select className="employee-field-select" label={label} data={[]} />
        </div>
      </div>
    )),
  );
  revealRow('Name');
  await waitFor(() => expect(screen.getByRole('group', { name: 'Name' })).toHaveFocus());
});

it('shows a row with open steps from its head, for it may be longer than the screen', async () => {
  renderScreen(
    // biome-ignore lint/a11y/useSemanticElements: as the rows are
    <div role="group" aria-label="City" data-open>
      <Select className="employee-field-select" label="City" data={[]} />
    </div>,
  );
  const row = screen.getByRole('group', { name: 'City' });
  const shown = vi.spyOn(row, 'scrollIntoView');
  revealRow('City');
  await waitFor(() => expect(shown).toHaveBeenCalledWith({ block: 'start' }));
});
