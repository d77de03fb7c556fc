import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { fakeServer, renderScreen } from '../test/render';
import { DriftMark } from './DriftMark';

const finding = (id: string, given: object) => ({ id, harmless: false, setAsideBy: null, ...given });
const drift = {
  findings: [
    finding('1', {}),
    finding('2', {}),
    finding('3', { harmless: true }),
    finding('4', { setAsideBy: 'Ada' }),
  ],
};

it('counts what a person must mend', async () => {
  fakeServer({ 'GET /integrations/ashby/drift': { body: drift } });
  renderScreen(<DriftMark />);
  expect(await screen.findByText(', 2 things in Ashby to mend')).toBeInTheDocument();
});

it('asks nothing for a member', async () => {
  const calls = fakeServer({});
  const me = { id: 'p2', name: 'Max', email: null, role: 'member' as const };
  renderScreen(<DriftMark />, { me });
  await waitFor(() => expect(calls).toEqual([]));
});
