import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { fakeServer, renderScreen } from '../../test/render';
import SettingsPage from './SettingsPage';

test('says what the number at Settings is about, and leads there', async () => {
  const finding = { id: '1', harmless: false, setAsideBy: null };
  fakeServer({ 'GET /integrations/ashby/drift': { body: { findings: [finding] } } });
  renderScreen(<SettingsPage />);
  expect(await screen.findByText('1 thing in Ashby to mend')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Look through it' })).toHaveAttribute(
    'href',
    '/settings/integrations/ashby/field-mapping',
  );
});

test('says nothing where all fits', async () => {
  fakeServer({ 'GET /integrations/ashby/drift': { body: { findings: [] } } });
  renderScreen(<SettingsPage />);
  expect(await screen.findByRole('link', { name: 'Ashby' })).toBeVisible();
  expect(screen.queryByText(/to mend/)).not.toBeInTheDocument();
});
