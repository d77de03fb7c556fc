import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { fakeServer, renderScreen } from '../test/render';
import { AttentionMark } from './AttentionMark';

it('tells how many need attention', async () => {
  fakeServer({ 'GET /home': { body: { needsAttention: 2 } } });
  renderScreen(<AttentionMark />);
  expect(await screen.findByText(', 2 deliveries wait for a decision.')).toBeInTheDocument();
});

it('asks nothing for a member', async () => {
  const calls = fakeServer({});
  const me = { id: 'p2', name: 'Max', email: null, role: 'member' as const };
  renderScreen(<AttentionMark />, { me });
  await waitFor(() => expect(calls).toEqual([]));
});
