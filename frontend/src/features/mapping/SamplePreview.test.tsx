import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { ProblemError } from '../../api/http';
import { renderScreen } from '../../test/render';
import { InLab } from './panels/lab.testing';
import { SamplePreview } from './SamplePreview';

it('says at the box that an address is none, until it is changed', async () => {
  const message = 'That is not an e-mail address in full, such as maya.lopez@example.com.';
  const refused = new ProblemError(422, {
    title: 'Something is not right yet',
    detail: 'Mend the marked fields and save again.',
    errors: [{ path: 'candidateEmail', message }],
  });
  renderScreen(
    <InLab>
      <SamplePreview answer={null} failure={refused} busy={false} refreshing={false} onGo={() => {}} />
    </InLab>,
  );
  const box = screen.getByRole('textbox', { name: "Candidate's email address" });
  await userEvent.type(box, 'maya');
  await userEvent.click(screen.getByRole('button', { name: 'Go' }));
  expect(box).toHaveAccessibleDescription(message);
  expect(screen.queryByText('Something is not right yet')).not.toBeInTheDocument();
  await userEvent.type(box, '@');
  expect(screen.queryByText(message)).not.toBeInTheDocument();
});
