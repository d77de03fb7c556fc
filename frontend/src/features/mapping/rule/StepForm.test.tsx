import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { renderScreen } from '../../../test/render';
import type { Transform } from '../lab.types';
import { InLab } from '../panels/lab.testing';
import { StepForm } from './StepForm';

let shown: Transform;

function Form({ step }: { step: Transform }) {
  const [now, setNow] = useState(step);
  shown = now;
  return (
    <InLab>
      <StepForm step={now} field={null} onChange={setNow} />
    </InLab>
  );
}

it('keeps a time zone that there is not, for the check to say so, and spells the others', async () => {
  renderScreen(<Form step={{ kind: 'readDate', format: null, zone: 'UTC' }} />);
  const box = screen.getByRole('combobox', { name: 'Time zone' });
  await userEvent.clear(box);
  expect(shown).toMatchObject({ zone: null });
  await userEvent.type(box, 'Mars');
  await userEvent.tab();
  expect(box).toHaveValue('Mars');
  expect(shown).toMatchObject({ zone: 'Mars' });
  await userEvent.clear(box);
  await userEvent.type(box, 'europe/berlin');
  expect(shown).toMatchObject({ zone: 'Europe/Berlin' });
});
