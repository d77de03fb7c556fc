import { Autocomplete, Checkbox, Select, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { asProblem } from '../../api/http';
import { canBeUnique, type FieldDraft } from './fields.model';
import { fieldTypes, hasChoices } from './settings.model';

type Props = {
  draft: FieldDraft;
  onChange: (draft: FieldDraft) => void;
  headings: string[];
  failure: unknown;
  /** What helps with the choices. */
  children?: ReactNode;
};

/** The controls of a field, each with its problem. */
export function FieldForm({ draft, onChange, headings, failure, children }: Props) {
  const set = (part: Partial<FieldDraft>) => onChange({ ...draft, ...part });
  const problem = (path: string) => (failure ? asProblem(failure).field(path) : undefined);
  return (
    <>
      <TextInput
        label="Name"
        data-autofocus
        value={draft.label}
        onChange={(event) => set({ label: event.currentTarget.value })}
        error={problem('label')}
      />
      <Select
        label="Type"
        allowDeselect={false}
        data={[...fieldTypes]}
        value={draft.type}
        onChange={(type) => type && set({ type })}
        error={problem('type')}
        description={draft.type === 'person' ? 'Another employee, by e-mail address.' : undefined}
      />
      {hasChoices(draft.type) && (
        <Textarea
          label="Choices"
          description="One a line."
          autosize
          minRows={3}
          maxRows={10}
          value={draft.choices}
          onChange={(event) => set({ choices: event.currentTarget.value })}
          error={problem('choices')}
        />
      )}
      {children}
      <Autocomplete
        label="Heading"
        description="Fields with the same heading stand together. May be empty."
        data={headings}
        value={draft.group}
        onChange={(group) => set({ group })}
        error={problem('group')}
        autoComplete="off"
      />
      <Checkbox
        label="Required"
        description="Nobody is imported without it."
        checked={draft.required}
        onChange={(event) => set({ required: event.currentTarget.checked })}
      />
      <Checkbox
        label="Restricted"
        description="Only administrators see it."
        checked={draft.restricted}
        onChange={(event) => set({ restricted: event.currentTarget.checked })}
      />
      {canBeUnique(draft.type) && (
        <Checkbox
          label="Unique"
          description="No two employees have the same value."
          checked={draft.unique}
          onChange={(event) => set({ unique: event.currentTarget.checked })}
          error={problem('unique')}
        />
      )}
    </>
  );
}
