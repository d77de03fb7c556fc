import { Select } from '@mantine/core';
import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { fakeServer, renderScreen } from '../../../test/render';
import { LinkedRow } from './LinkedRow';
import { InLab } from './lab.testing';

it('brings the row into sight that the address names by its key', async () => {
  fakeServer({});
  renderScreen(
    <InLab>
      <LinkedRow />
      {/* biome-ignore lint/a11y/useSemanticElements: as the rows are */}
      <div role="group" aria-label="City">
        <Select className="employee-field-select" label="City" data={[]} />
      </div>
    </InLab>,
    { path: '/mapping?row=city' },
  );
  await waitFor(() => expect(screen.getByRole('group', { name: 'City' })).toHaveFocus());
});
