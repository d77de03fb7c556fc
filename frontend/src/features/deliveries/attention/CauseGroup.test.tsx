import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { location, longGroup, open, row } from '../../../test/attention';

const names = () =>
  screen.getAllByRole('checkbox', { name: /^Choose/ }).map((box) => box.getAttribute('aria-label'));

test('more of a group comes on request', async () => {
  longGroup(['Ana', 'Bo', 'Cy', 'Di', 'Ed'].map((name, at) => row(`d${9 - at}`, name)));
  await userEvent.click(await screen.findByRole('button', { name: 'Load more' }));
  expect(await screen.findByRole('link', { name: 'Cy' })).toBeVisible();
  await userEvent.click(await screen.findByRole('button', { name: 'Load more' }));
  expect(await screen.findByRole('link', { name: 'Ed' })).toBeVisible();
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Load more' })).not.toBeInTheDocument());
});

test('what else stands in the way is said by its name', async () => {
  const also = { ...row('d3', 'Ana Lima'), otherProblems: ['Department is required, and Ashby has none.'] };
  open({ 'GET /deliveries/attention': { body: { groups: [{ ...location, rows: [also], next: null }] } } });
  expect(await screen.findByText('Also: Department is required, and Ashby has none.')).toBeVisible();
});

test('what was loaded and chosen further down stays when one arrives on top', async () => {
  const people = ['Ana', 'Bo', 'Cy', 'Di'].map((name, at) => row(`d${8 - at}`, name));
  const { queries } = longGroup(people);
  await userEvent.click(await screen.findByRole('button', { name: 'Load more' }));
  expect(await screen.findByRole('link', { name: 'Cy' })).toBeVisible();
  await userEvent.click(await screen.findByRole('button', { name: 'Load more' }));
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Choose Di' }));
  people.unshift(row('d9', 'New'));
  await act(() => queries.invalidateQueries());
  expect(await screen.findByRole('link', { name: 'New' })).toBeVisible();
  expect(names()).toEqual(['New', 'Ana', 'Bo', 'Cy', 'Di'].map((name) => `Choose ${name}`));
  expect(screen.getByRole('checkbox', { name: 'Choose Di' })).toBeChecked();
});

test('more that does not come can be asked for again, and what stands there stays', async () => {
  let broken = true;
  open({
    'GET /deliveries/attention/missingRequired%3Alocation': () =>
      broken
        ? { status: 503, body: { title: 'Stagedoor is not ready' } }
        : { body: { items: [...location.rows, row('d0', 'Di Fox')], next: null } },
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Load more' }));
  const retry = await screen.findByRole('button', { name: 'Retry' });
  expect(screen.getByRole('link', { name: 'Bo Ek' })).toBeVisible();
  broken = false;
  await userEvent.click(retry);
  expect(await screen.findByRole('link', { name: 'Di Fox' })).toBeVisible();
});

test('Retry asks for the page that did not come', async () => {
  let broken = true;
  const page = (names: string[], next: string | null) => ({
    body: { items: names.map((name) => row(`id-${name}`, name)), next },
  });
  open({
    'GET /deliveries/attention/missingRequired%3Alocation': ({ path }) => {
      if (!path.includes('after=')) return page(['Ana', 'Bo', 'Cy'], 'id-Cy');
      return broken ? { status: 503, body: { title: 'Stagedoor is not ready' } } : page(['Di'], null);
    },
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Load more' }));
  expect(await screen.findByRole('link', { name: 'Cy' })).toBeVisible();
  await userEvent.click(await screen.findByRole('button', { name: 'Load more' }));
  const retry = await screen.findByRole('button', { name: 'Retry' });
  expect(screen.queryByRole('button', { name: 'Load more' })).not.toBeInTheDocument();
  broken = false;
  await userEvent.click(retry);
  expect(await screen.findByRole('link', { name: 'Di' })).toBeVisible();
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});
