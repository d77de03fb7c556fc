import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { renderScreen } from '../test/render';
import { PageOfOne } from './PageOfOne';

const nobody = { error: null, isPending: false, refetch: () => {} };

function Pages() {
  const [data, setData] = useState({ id: 'one', name: 'Zoë' });
  return (
    <>
      <button type="button" onClick={() => setData({ ...data, name: 'Zoë Ångström' })}>
        Refreshed
      </button>
      <button type="button" onClick={() => setData({ id: 'two', name: 'Noor' })}>
        Another
      </button>
      <PageOfOne
        query={{ ...nobody, data }}
        thing="person"
        list={{ to: '/people', name: 'All people' }}
        rows={1}
      >
        {({ name }) => <input aria-label={name} />}
      </PageOfOne>
    </>
  );
}

test('what was typed for one stays when it is refreshed, and is gone at another', async () => {
  renderScreen(<Pages />);
  await userEvent.type(screen.getByRole('textbox', { name: 'Zoë' }), 'Lund');
  await userEvent.click(screen.getByRole('button', { name: 'Refreshed' }));
  expect(screen.getByRole('textbox', { name: 'Zoë Ångström' })).toHaveValue('Lund');
  await userEvent.click(screen.getByRole('button', { name: 'Another' }));
  expect(screen.getByRole('textbox', { name: 'Noor' })).toHaveValue('');
});
