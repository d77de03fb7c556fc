import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { renderScreen } from '../test/render';
import { LongSelect } from './LongSelect';

const fruits = ['Apple', 'Banana', 'Cherry'];
const options = () => document.querySelectorAll('[data-combobox-option]');

it('has its options in the page only while it has the focus', async () => {
  renderScreen(<LongSelect label="Fruit" data={fruits} defaultValue="Banana" searchable />);
  expect(screen.getByLabelText('Fruit')).toHaveValue('Banana');
  expect(options()).toHaveLength(0);
  await userEvent.tab();
  expect(options()).toHaveLength(3);
  await userEvent.tab();
  expect(options()).toHaveLength(0);
});

it('chooses by one letter and Enter, though it was closed', async () => {
  const onChange = vi.fn();
  renderScreen(
    <LongSelect label="Fruit" data={fruits} onChange={onChange} searchable selectFirstOptionOnChange />,
  );
  await userEvent.tab();
  await userEvent.keyboard('c{Enter}');
  expect(onChange).toHaveBeenCalledWith('Cherry', expect.anything());
});

it('chooses by pointer', async () => {
  const onChange = vi.fn();
  renderScreen(<LongSelect label="Fruit" data={fruits} onChange={onChange} />);
  await userEvent.click(screen.getByLabelText('Fruit'));
  await userEvent.click(screen.getByRole('option', { name: 'Apple' }));
  expect(onChange).toHaveBeenCalledWith('Apple', expect.anything());
});
