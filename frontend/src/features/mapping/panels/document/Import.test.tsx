import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { fakeServer, renderScreen } from '../../../../test/render';
import { InLab } from '../lab.testing';
import { Export } from './Export';
import { Import } from './Import';

const M = '/integrations/ashby/field-mapping';
const shown = {
  version: 7,
  rules: [],
  tables: [
    { name: 'States', isNew: true, changed: false, version: null },
    { name: 'Offices', isNew: false, changed: true, version: 3 },
  ],
  differences: [{ employeeField: 'city', label: 'City', before: null, after: 'Candidate · City' }],
  problems: ['There is no employee field “shoe”: its rule is left out.'],
};

it('shows differences and problems of a chosen file, then puts it into the draft', async () => {
  const reloadDraft = vi.fn(async () => {});
  const calls = fakeServer({
    [`POST ${M}/import`]: { body: shown },
    [`POST ${M}/import/apply`]: { body: {} },
  });
  renderScreen(
    <InLab reloadDraft={reloadDraft} changed={['first']}>
      <Import />
    </InLab>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Import' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Import a mapping' }));
  // jsdom's files cannot be read as text.
  const file = Object.assign(new File([], 'mapping.json'), { text: async () => '{"rules":[]}' });
  await userEvent.upload(document.querySelector('input[type=file]') as HTMLInputElement, file);
  expect(await dialog.findByText(/There is no employee field “shoe”/)).toBeVisible();
  expect(dialog.getByRole('list', { name: 'Differences' })).toHaveTextContent('CityBeforeno rule');
  expect(dialog.getByText(/Your 1 unsaved change would be replaced/)).toBeVisible();
  await userEvent.click(dialog.getByRole('button', { name: 'Put into draft' }));
  await vi.waitFor(() => expect(reloadDraft).toHaveBeenCalled());
  expect(calls.map(({ path }) => path)).toEqual([`${M}/import`, `${M}/import/apply`]);
  expect(calls[1]).toMatchObject({
    ifMatch: '"7"',
    body: {
      document: { rules: [] },
      tables: [
        { name: 'States', version: null },
        { name: 'Offices', version: 3 },
      ],
    },
  });
});

it('shows what differs now when somebody changed something since it was shown', async () => {
  const calls = fakeServer({
    [`POST ${M}/import`]: { body: shown },
    [`POST ${M}/import/apply`]: {
      status: 412,
      body: {
        title: 'The lookup table Offices was changed by someone else',
        detail: 'Nothing was overwritten.',
      },
    },
  });
  renderScreen(
    <InLab>
      <Import />
    </InLab>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Import' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Import a mapping' }));
  await userEvent.click(dialog.getByRole('textbox', { name: 'Or paste a document' }));
  await userEvent.paste('{"rules":[]}');
  await userEvent.click(dialog.getByRole('button', { name: 'Show differences' }));
  await userEvent.click(await dialog.findByRole('button', { name: 'Put into draft' }));
  expect(await dialog.findByText('The lookup table Offices was changed by someone else')).toBeVisible();
  expect(await dialog.findByText(/^What differs now is shown above/)).toBeVisible();
  expect(calls.map(({ path }) => path)).toEqual([`${M}/import`, `${M}/import/apply`, `${M}/import`]);
});

it('says what is wrong with what was pasted, and asks the server nothing', async () => {
  const calls = fakeServer({});
  renderScreen(
    <InLab>
      <Import />
    </InLab>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Import' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Import a mapping' }));
  await userEvent.type(dialog.getByRole('textbox', { name: 'Or paste a document' }), 'First name,Last name');
  await userEvent.click(dialog.getByRole('button', { name: 'Show differences' }));
  expect(dialog.getByText(/^This is not an exported mapping/)).toBeVisible();
  expect(calls).toHaveLength(0);
});

it('exports the saved version under its own name', async () => {
  const calls = fakeServer({ [`GET ${M}/export`]: { body: { rules: [] } } });
  const names: string[] = [];
  URL.createObjectURL = () => 'blob:made-up';
  URL.revokeObjectURL = () => {};
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    names.push(this.download);
  });
  renderScreen(
    <InLab>
      <Export />
    </InLab>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Export' }));
  await vi.waitFor(() => expect(names).toEqual(['field-mapping-7.json']));
  expect(calls[0]?.path).toBe(`${M}/export?version=7`);
});
