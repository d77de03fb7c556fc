import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { asProblem } from '../../api/http';
import type { EmployeeField } from '../../api/types';
import { announce, Problem } from '../../ui';
import { useUnsaved } from '../../ui/unsaved';
import { AskRequired } from './AskRequired';
import { FieldForm } from './FieldForm';
import { FieldImpact } from './FieldImpact';
import { fieldCheckQuery, useAddField, useChangeField, useNewest } from './fields.api';
import { blankField, changesOf, concerningValues, draftOf, type FieldDraft, valuesOf } from './fields.model';
import { RetireField } from './RetireField';
import { useConsequence } from './required.api';
import { becomesRequired, type Consequence, mustAsk } from './required.model';
import { hasChoices } from './settings.model';

type Props = {
  field: EmployeeField | null;
  headings: string[];
  onClose: () => void;
  /** A field was added, or made required: what comes next is said by the page. */
  onDone: (field: EmployeeField) => void;
};

/** Adds a field, or changes one. */
export function FieldDialog({ field, headings, onClose, onDone }: Props) {
  return (
    <Modal
      opened
      onClose={onClose}
      title={field ? `Edit ${field.label}` : 'New field'}
      closeButtonProps={{ 'aria-label': 'Close' }}
      closeOnClickOutside={false}
    >
      {field ? (
        <Edit field={field} headings={headings} onClose={onClose} onDone={onDone} />
      ) : (
        <Add headings={headings} onClose={onClose} onDone={onDone} />
      )}
    </Modal>
  );
}

const named = ['label', 'type', 'choices', 'group', 'unique'];

function isUnnamed(failure: unknown): boolean {
  const { errors } = asProblem(failure);
  return errors.length === 0 || errors.some(({ path }) => !named.includes(path));
}

/** Asks what a field that becomes required would do, and holds the answer while a person decides. */
function useAsking(key: string | null) {
  const consequence = useConsequence();
  const [asked, setAsked] = useState<Consequence | null>(null);
  const [looking, setLooking] = useState(false);
  const look = async (go: () => void) => {
    setLooking(true);
    try {
      // What cannot be known is asked about in words.
      const found = await consequence(key).catch(() => ({ mapped: false, tried: null }));
      if (mustAsk(found)) setAsked(found);
      else go();
    } finally {
      setLooking(false);
    }
  };
  return { asked, looking, look, settle: () => setAsked(null) };
}

function Add({ headings, onClose, onDone }: Omit<Props, 'field'>) {
  const [draft, setDraft] = useState(blankField);
  const add = useAddField();
  const asking = useAsking(null);
  useUnsaved(draft.label !== '');
  const send = (required: boolean) => {
    asking.settle();
    add.mutate(valuesOf({ ...draft, required }), {
      onSuccess: (added) => {
        announce(`${added.label} added`);
        onDone(added);
        onClose();
      },
    });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (becomesRequired(null, draft)) void asking.look(() => send(true));
    else send(false);
  };
  return (
    <form onSubmit={submit} noValidate>
      <AskRequired
        label={draft.label.trim()}
        fieldKey={null}
        consequence={asking.asked}
        onCancel={asking.settle}
        onOptional={() => send(false)}
        onRequired={() => send(true)}
      />
      <Stack>
        <FieldForm draft={draft} onChange={setDraft} headings={headings} failure={add.error} />
        {add.error !== null && isUnnamed(add.error) && <Problem failure={add.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button
            type="submit"
            loading={add.isPending || asking.looking}
            disabled={draft.label.trim() === ''}
          >
            Add field
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function Edit({ field, headings, onClose, onDone }: Props & { field: EmployeeField }) {
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

  const asking = useAsking(base.key);
  const send = (required: boolean) => {
    asking.settle();
    setRebased(false);
    const body = changesOf(base, { ...draft, required });
    if (Object.keys(body).length === 0) return onClose();
    change.mutate(
      { field: base, body: { ...body, ...(unfit > 0 && keepAside && { keepAside }) } },
      {
        onSuccess: (saved) => {
          announce(`${saved.label} saved`);
          if (body.required) onDone(saved);
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
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (becomesRequired(base, draft)) void asking.look(() => send(true));
    else send(draft.required);
  };
  const offered = check.data?.present ?? [];
  const mayOffer =
    concerned !== null && hasChoices(draft.type) && !hasChoices(base.type) && offered.length > 0;
  return (
    <form onSubmit={submit} noValidate>
      <AskRequired
        label={draft.label.trim()}
        fieldKey={base.key}
        consequence={asking.asked}
        onCancel={asking.settle}
        onOptional={() => send(false)}
        onRequired={() => send(true)}
      />
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
              loading={change.isPending || asking.looking}
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
