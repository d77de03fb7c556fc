import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { Webhook } from '../../api/types';
import { disabledWebhook as disabled, draftListener as draft, noWebhooks } from '../../test/listener';
import { fakeServer, renderScreen } from '../../test/render';
import { CreateWebhook, ListenerWebhook } from './CreateWebhook';
import { LeftWebhooks } from './LeftWebhooks';

const answer = (given: object = {}) => ({
  'GET /webhooks': { body: { ...noWebhooks, creatable: true, ...given } },
  'POST /listeners/l1/webhook': { status: 202 },
});

test('one click asks for the webhook of the chosen event', async () => {
  const calls = fakeServer(answer({ addressWarning: 'Ashby cannot reach http://127.0.0.1:8080.' }));
  renderScreen(<CreateWebhook listener={draft} event="candidateHire" />);

  await userEvent.click(await screen.findByRole('button', { name: 'Create the webhook in Ashby' }));

  expect(screen.getByText('Ashby cannot reach http://127.0.0.1:8080.')).toBeVisible();
  await waitFor(() =>
    expect(calls.find((call) => call.method === 'POST')?.body).toEqual({
      event: 'candidateHire',
      again: false,
    }),
  );
});

test('without the permission it says which, and the key can be checked again', async () => {
  const calls = fakeServer({
    ...answer({
      creatable: false,
      needsPermission: true,
      hindrance: 'Tick API keys (read and write) for this key.',
    }),
    'POST /integrations/ashby/verify': { body: {} },
  });
  renderScreen(<CreateWebhook listener={draft} event="candidateHire" />);

  expect(
    await screen.findByText(/cannot set up the webhook for you.*API keys \(read and write\)/),
  ).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Create the webhook in Ashby' })).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Check again' }));
  await waitFor(() => expect(calls.some((call) => call.path === '/integrations/ashby/verify')).toBe(true));
});

test('another event than that of the webhook offers to replace it', async () => {
  const enabled: Webhook = { ...disabled, state: 'enabled', tone: 'good', alarm: false, mends: ['look'] };
  const calls = fakeServer(answer({ webhooks: [enabled] }));
  renderScreen(<CreateWebhook listener={draft} event="candidateHire" />);

  expect(await screen.findByText(/type “Candidate stage change”/)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Replace it' }));
  await waitFor(() =>
    expect(calls.find((call) => call.method === 'POST')?.body).toEqual({
      event: 'candidateHire',
      again: false,
    }),
  );
});

test('a disabled one says so with what it means, and is repaired', async () => {
  const calls = fakeServer(answer({ webhooks: [disabled] }));
  renderScreen(<ListenerWebhook listener={{ ...draft, state: 'active' }} describedBy="x" />);

  expect(await screen.findByText('The webhook is disabled in Ashby')).toBeVisible();
  expect(screen.getByText('Ashby announces nobody here.')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Repair' }));
  await waitFor(() =>
    expect(calls.find((call) => call.method === 'POST')?.body).toEqual({ event: null, again: false }),
  );
});

test('who made a webhook by hand is told before making a second one', async () => {
  const calls = fakeServer(answer());
  const reached = { ...draft, state: 'active' as const, reachedAt: '2026-09-01T10:00:00Z' };
  renderScreen(<ListenerWebhook listener={reached} describedBy="x" />);

  await userEvent.click(await screen.findByRole('button', { name: 'Let Stagedoor create the webhook' }));
  expect(await screen.findByText(/there is a webhook already/)).toBeVisible();
  expect(calls.some((call) => call.method === 'POST')).toBe(false);
});

test('what is left of a removed listener stays in sight, in its own workflow', async () => {
  const left: Webhook = {
    ...disabled,
    left: true,
    said: 'The webhook of a removed listener is still in Ashby',
  };
  fakeServer(answer({ webhooks: [left, { ...left, listenerId: 'l9', workflowId: 'w2' }] }));
  renderScreen(<LeftWebhooks workflowId="w1" />);

  expect(await screen.findByRole('heading', { name: 'Left in Ashby' })).toBeVisible();
  expect(screen.getAllByText('The webhook of a removed listener is still in Ashby')).toHaveLength(1);
});

test('where it cannot be asked how the webhooks are, that is told and can be retried', async () => {
  let broken = true;
  const { 'GET /webhooks': there, ...others } = answer();
  fakeServer({
    ...others,
    'GET /webhooks': () => (broken ? { status: 503, body: { title: 'Stagedoor is not ready' } } : there),
  });
  renderScreen(<CreateWebhook listener={draft} event="candidateHire" />);
  expect(await screen.findByRole('alert')).toHaveTextContent('Stagedoor is not ready');
  broken = false;
  await userEvent.click(screen.getByRole('button', { name: 'Retry' }));
  expect(await screen.findByRole('button', { name: 'Create the webhook in Ashby' })).toBeVisible();
});
