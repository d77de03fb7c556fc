import { Button, Checkbox, Group, Modal, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { api, asProblem } from '../../api/http';
import { keys } from '../../api/keys';
import { announce, Problem } from '../../ui';
import { choicesIn, fieldTypes, hasChoices } from './settings.model';

type Draft = { label: string; type: string; required: boolean; restricted: boolean; choices: string };
const blank: Draft = { label: '', type: 'text', required: false, restricted: false, choices: '' };

export function NewField({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const queries = useQueryClient();
  const [draft, setDraft] = useState(blank);
  const set = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const add = useMutation({
    mutationFn: () =>
      api.post('/employee-fields', {
        body: {
          ...draft,
          label: draft.label.trim(),
          choices: hasChoices(draft.type) ? choicesIn(draft.choices) : [],
        },
      }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: keys.employeeFields });
      announce(`${draft.label} added`);
      close();
    },
  });
  const close = () => {
    setDraft(blank);
    add.reset();
    onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    add.mutate();
  };
  const failure = add.error ? asProblem(add.error) : null;
  const named = ['label', 'type', 'choices'].some((path) => failure?.field(path));
  return (
    <Modal opened={opened} onClose={close} title="New field" closeButtonProps={{ 'aria-label': 'Close' }}>
      <form onSubmit={submit} noValidate>
        <Stack>
          <TextInput
            label="Name"
            data-autofocus
            value={draft.label}
            onChange={(event) => set({ label: event.currentTarget.value })}
            error={failure?.field('label')}
          />
          <Select
            label="Type"
            allowDeselect={false}
            data={[...fieldTypes]}
            value={draft.type}
            onChange={(type) => type && set({ type })}
            error={failure?.field('type')}
          />
          {hasChoices(draft.type) && (
            <Textarea
              label="Choices"
              description="One a line."
              autosize
              minRows={3}
              value={draft.choices}
              onChange={(event) => set({ choices: event.currentTarget.value })}
              error={failure?.field('choices')}
            />
          )}
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
          {failure && !named && <Problem failure={failure} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              Cancel
            </Button>
            <Button type="submit" loading={add.isPending} disabled={draft.label.trim() === ''}>
              Add field
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
