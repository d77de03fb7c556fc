import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { renderScreen } from '../../../test/render';
import type { RuleProblem, Source } from '../lab.types';
import { InLab } from '../panels/lab.testing';
import { fieldNames } from '../template.model';
import { TemplateBox } from './TemplateBox';

const fields = [
  { key: 'candidate.firstName', name: 'Candidate · First name' },
  { key: 'candidate.lastName', name: 'Candidate · Last name' },
];
const nameOf = (key: string) => fields.find((field) => field.key === key)?.name ?? key;
const candidateFields = fields.map(({ key, name }) => ({
  key,
  label: name.slice(12),
  object: 'Candidate' as const,
  type: 'text',
  custom: false,
  isPrivate: false,
  archived: false,
  description: null,
}));

let rule = '';

function Box({ text, problems }: { text: string; problems: RuleProblem[] }) {
  const [source, setSource] = useState<Source>({ kind: 'template', text });
  if (source.kind !== 'template') return null;
  rule = source.text;
  return (
    <InLab candidateFields={candidateFields} nameOf={nameOf} names={fieldNames(fields)}>
      <TemplateBox source={source} problems={problems} onChange={setSource} />
    </InLab>
  );
}

function open(text = '', problems: RuleProblem[] = []) {
  renderScreen(<Box text={text} problems={problems} />);
  return screen.getByRole('textbox', { name: 'Template' });
}

it('keeps the caret where it is typed on after a name was taken, without waiting', async () => {
  const user = userEvent.setup({ delay: null });
  const box = open();
  await user.type(box, '{{first{Enter}.{{last{Enter}@company.com');
  expect(box).toHaveValue('{Candidate · First name}.{Candidate · Last name}@company.com');
  expect(rule).toBe('{candidate.firstName}.{candidate.lastName}@company.com');
});

it('has the caret behind the name in the very event that takes it', async () => {
  const user = userEvent.setup({ delay: null });
  const box = open('x') as HTMLTextAreaElement;
  await user.type(box, '{{first', { initialSelectionStart: 0, initialSelectionEnd: 0 });
  await user.keyboard('{Enter}');
  expect(box.selectionStart).toBe('{Candidate · First name}'.length);
});

it('leaves names as they are typed, and knows the fields that they mean', async () => {
  const user = userEvent.setup({ delay: null });
  const box = open();
  await user.type(box, '{{First name} {{Last name}!');
  expect(box).toHaveValue('{First name} {Last name}!');
  expect(rule).toBe('{candidate.firstName} {candidate.lastName}!');
});

it('says at the template which name there is not, and puts the one that was meant in by one click', async () => {
  const message = 'There is no candidate field “Frst name”';
  const box = open('{candidate.lastName}, {Frst name}!', [
    { step: null, message, fix: null, at: { line: 1, column: 23 } },
  ]);
  expect(box).toBeInvalid();
  expect(screen.getByText(`${message}. Did you mean one of these?`)).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Candidate · First name' }));
  expect(box).toHaveValue('{Candidate · Last name}, {Candidate · First name}!');
  expect(rule).toBe('{candidate.lastName}, {candidate.firstName}!');
});
