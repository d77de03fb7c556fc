import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useSearchParams } from 'react-router';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { renderScreen } from '../test/render';
import { SearchField } from './SearchField';

function Searching() {
  const [params, setParams] = useSearchParams();
  return (
    <SearchField
      label="Search"
      value={params.get('search') ?? ''}
      onChange={(search) => setParams(search ? { search } : {})}
    />
  );
}

/** Past the moment after which what was typed is searched for. */
const later = () => act(() => vi.advanceTimersByTimeAsync(1000));

beforeEach(() => void vi.useFakeTimers({ shouldAdvanceTime: true }));
afterEach(() => void vi.useRealTimers());

function open(path: string) {
  const { router } = renderScreen(<Searching />, { path });
  const field = screen.getByRole('searchbox', { name: 'Search' });
  return { router, field, address: () => router.state.location.search };
}

/** The address is there before the screen that shows it. */
async function searched(address: () => string, what: string) {
  await waitFor(() => expect(address()).toBe(`?search=${what}`));
  await later();
}

test('puts what was typed into the address, and keeps what is typed meanwhile', async () => {
  const { field, address } = open('/?search=an');
  expect(field).toHaveValue('an');
  await userEvent.type(field, 'a ');
  await waitFor(() => expect(address()).toBe('?search=ana'));
  expect(field).toHaveValue('ana ');
  await userEvent.type(field, 'lima');
  expect(field).toHaveValue('ana lima');
  await waitFor(() => expect(address()).toBe('?search=ana+lima'));
});

test('shows what the address searches for when a link or Back changes it', async () => {
  const { router, field, address } = open('/');
  await userEvent.type(field, 'ana');
  await searched(address, 'ana');
  await act(() => router.navigate('/'));
  expect(field).toHaveValue('');
  await act(() => router.navigate(-1));
  expect(field).toHaveValue('ana');
  // And what it shows is not taken for something typed.
  await later();
  expect(address()).toBe('?search=ana');
});

test('what is not searched for yet gives way to the address', async () => {
  const { router, field, address } = open('/?search=ana');
  await userEvent.type(field, 'x');
  await act(() => router.navigate('/?search=bo'));
  expect(field).toHaveValue('bo');
  await later();
  expect(address()).toBe('?search=bo');
});

test('the same can be searched for again', async () => {
  const { router, field, address } = open('/');
  await userEvent.type(field, 'ana');
  await searched(address, 'ana');
  await act(() => router.navigate('/'));
  fireEvent.change(field, { target: { value: 'ana' } });
  await waitFor(() => expect(address()).toBe('?search=ana'));
});
