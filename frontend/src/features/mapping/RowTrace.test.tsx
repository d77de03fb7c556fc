import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderScreen } from '../../test/render';
import type { PreviewRow } from './lab.types';
import { RowTrace } from './RowTrace';

const row = (given: Partial<PreviewRow>): PreviewRow => ({
  employeeField: 'start',
  candidateFields: [],
  inputs: {},
  value: null,
  display: '2026-09-01',
  problem: null,
  steps: [],
  ...given,
});

it.each<[string, Partial<PreviewRow>, { refused?: boolean; flagged?: boolean; required?: boolean }, string]>([
  ['what fits', {}, {}, 'Fits'],
  ['what is empty and may be', { display: null }, {}, 'Empty'],
  ['what is empty and must not be', { display: null, problem: 'No value' }, { required: true }, 'Required'],
  ['what does not fit', { problem: 'Not a date' }, {}, 'Does not fit'],
  ['a value of a rule that a save refuses', {}, { refused: true, flagged: true }, 'Would be refused'],
  ['no value of such a rule', { display: null }, { refused: true, flagged: true }, 'Would be refused'],
  ['a value of a rule with a failing example', {}, { flagged: true }, 'Needs a look'],
])('has one verdict for %s', (_name, given, about, verdict) => {
  renderScreen(
    <RowTrace
      row={row(given)}
      employeeField="start"
      required={about.required ?? false}
      refused={about.refused ?? false}
      flagged={about.flagged ?? false}
    />,
  );
  for (const words of ['Fits', 'Empty', 'Required', 'Does not fit', 'Would be refused', 'Needs a look']) {
    expect(screen.queryAllByText(words)).toHaveLength(words === verdict ? 1 : 0);
  }
});
