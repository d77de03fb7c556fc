import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { asProblem } from '../../api/http';
import { Problem } from '../../ui';
import { nameProblem } from './workflows.model';

type Props = {
  title: string;
  save: string;
  name: string;
  busy: boolean;
  failure: unknown;
  onSave: (name: string) => void;
  onClose: () => void;
};

/** Asks for a workflow's name. */
export function NameModal({ title, save, name, busy, failure, onSave, onClose }: Props) {
  const [draft, setDraft] = useState(name);
  const [tried, setTried] = useState(false);
  const told = failure ? asProblem(failure).field('name') : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (nameProblem(draft) === null) onSave(draft.trim());
  };
  return (
    <Modal opened onClose={onClose} title={title}>
      <form onSubmit={submit} noValidate>
        <Stack>
          <TextInput
            label="Name"
            value={draft}
            onChange={(event) => setDraft(event.currentTarget.value)}
            error={(tried && nameProblem(draft)) || told}
            data-autofocus
            autoComplete="off"
          />
          {Boolean(failure) && !told && <Problem failure={failure} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={busy}>
              {save}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
