import { render } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Breakable } from './Breakable';

it('may break an address before its @, and reads as it is', () => {
  const { container } = render(<Breakable text="zoe.angstrom@mail.example" />);
  expect(container.innerHTML).toBe('zoe.angstrom<wbr>@mail.example');
  expect(container).toHaveTextContent(/^zoe\.angstrom@mail\.example$/);
});
