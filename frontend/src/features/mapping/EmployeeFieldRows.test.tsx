import { DndContext } from '@dnd-kit/core';
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderScreen } from '../../test/render';
import { EmployeeFieldRows } from './EmployeeFieldRows';
import { InLab, lab } from './panels/lab.testing';

const nothing = () => {};
const rows = (version: number) =>
  renderScreen(
    <DndContext>
      <InLab mapping={{ ...lab().mapping, version }} changed={['first']}>
        <EmployeeFieldRows
          flagsOf={() => []}
          suggestions={new Map()}
          waiting={false}
          picked={null}
          over={null}
          open={new Set()}
          onOpen={nothing}
          onMap={nothing}
          onUnmap={nothing}
          onPlace={nothing}
          onAccept={nothing}
        />
      </InLab>
    </DndContext>,
  );

it.each([
  ['says which rows are not saved', 7, 'required, text, not saved'],
  ['does not say so of each row before the first save', 0, 'required, text'],
])('%s', (_name, version, words) => {
  rows(version);
  expect(screen.getByRole('combobox', { name: 'First name' })).toHaveAccessibleDescription(words);
});
