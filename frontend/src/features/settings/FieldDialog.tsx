import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { asProblem } from '../../api/http';
import type { EmployeeField } from '../../api/types';
import { announce, Problem } from '../../ui';
import { useUnsaved } from '../../ui/unsaved';
import { FieldForm } from './FieldForm';
import { FieldImpact } from './FieldImpact';
import { fieldCheckQuery, useAddField, useChangeField, useNewest } from './fields.api';
import { blankField, changesOf, concerningValues, draftOf, type FieldDraft, valuesOf } from './fields.model';
import { RetireField } from './RetireField';
import { hasChoices } from './settings.model';

type Props = { field: EmployeeField | null; headings: string[]; onClose: () => void };

/** Adds a field, or changes one. */
export function FieldDialog({ field, headings, onClose }: Props) {
  return (
    <Modal
      opened
      onClose={onClose}
      title={field ? `Edit ${field.label}` : 'New field'}
      closeButtonProps={{ 'aria-label': 'Close' }}
      closeOnClickOutside={false}
    >
      {field ? (
        <Edit field={field} headings={headings} onClose={onClose} />
      ) : (
        <Add headings={headings} onClose={onClose} />
      )}
    </Modal>
  );
}

const named = ['label', 'type', 'choices', 'group', 'unique'];

function isUnnamed(failure: unknown): boolean {
  const { errors } = asProblem(failure);
  return errors.length === 0 || errors.some(({ path }) => !named.includes(path));
}

function Add({ headings, onClose }: Omit<Props, 'field'>) {
  const [draft, setDraft] = useState(blankField);
  const add = useAddField();
  useUnsaved(draft.label !== '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    add.mutate(valuesOf(draft), {
      onSuccess: ({ label }) => {
        announce(`${label} added`);
        onClose();
      },
    });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <FieldForm draft={draft} onChange={setDraft} headings={headings} failure={add.error} />
        {add.error !== null && isUnnamed(add.error) && <Problem failure={add.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={add.isPending} disabled={draft.label.trim() === ''}>
            Add field
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function Edit({ field, headings, onClose }: Props & { field: EmployeeField }) {
  // Somebody else's change must not move the ground under the form.
  const [base, setBase] = useState(field);
  const [draft, setDraft] = useState<FieldDraft>(() => draftOf(field));
  const [keepAside, setKeepAside] = useState(false);
  const [rebased, setRebased] = useState(false);
  const newest = useNewest();
  const change = useChangeField();
  const changes = changesOf(base, draft);
  const dirty = Object.keys(changes).length > 0;
  useUnsaved(dirty);

  const concerned = concerningValues(base, changes);
  const [asked] = useDebouncedValue(concerned === null ? null : JSON.stringify(concerned), 300);
  const check = useQuery({
    ...fieldCheckQuery(field.key, asked === null ? {} : JSON.parse(asked)),
    enabled: concerned !== null && asked !== null,
  });
  const settled = concerned === null || (asked === JSON.stringify(concerned) && !check.isPlaceholderData);
  const unfit = concerned !== null && check.data ? check.data.values - check.data.fitting : 0;
  const allowed =
    concerned === null ||
    (settled &&
      check.data !== undefined &&
      check.data.refused === null &&
      (unfit > 0 ? keepAside : check.data.problems.length === 0));

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setRebased(false);
    change.mutate(
      { field: base, body: { ...changes, ...(unfit > 0 && keepAside && { keepAside }) } },
      {
        onSuccess: ({ label }) => {
          announce(`${label} saved`);
          onClose();
        },
        onError: async (failure) => {
          if (asProblem(failure).status !== 412) return;
          const found = await newest(field.key);
          if (!found) return;
          setBase(found);
          setRebased(true);
          change.reset();
        },
      },
    );
  };
  const offered = check.data?.present ?? [];
  const mayOffer =
    concerned !== null && hasChoices(draft.type) && !hasChoices(base.type) && offered.length > 0;
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <FieldForm draft={draft} onChange={setDraft} headings={headings} failure={change.error}>
          {mayOffer && (
            <Button
              variant="default"
              size="xs"
              onClick={() => setDraft({ ...draft, choices: offered.join('\n') })}
            >
              Use the {offered.length} values that are there
            </Button>
          )}
        </FieldForm>
        {concerned !== null && <FieldImpact check={check} keepAside={keepAside} onKeepAside={setKeepAside} />}
        {rebased && (
          <Text role="alert">
            Somebody else changed this field in the meantime. Nothing was overwritten, and your changes are
            still in the form. Look through it, then save.
          </Text>
        )}
        {change.error !== null && isUnnamed(change.error) && <Problem failure={change.error} />}
        <Group justify="space-between">
          <RetireField field={base} onRetired={onClose} />
          <Group gap="sm">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button
              type="submit"
              loading={change.isPending}
              disabled={!dirty || draft.label.trim() === '' || !allowed}
            >
              Save
            </Button>
          </Group>
        </Group>
      </Stack>
    </form>
  );
}
