import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { employeeQuery } from '../../api/employees';
import { asProblem } from '../../api/http';
import type { Employee } from '../../api/types';
import { announce, Problem } from '../../ui';
import { useUnsaved } from '../../ui/unsaved';
import { useEditEmployee } from './employees.api';
import {
  changedValues,
  type Draft,
  type DraftValue,
  draftOf,
  hasUnnamed,
  havingAddress,
  problemsOf,
  rebase,
  toldProblems,
} from './employees.model';
import { FieldGrid, focusFirstProblem } from './FieldGrid';
import { KnownAddress } from './KnownAddress';

/** Edits by hand; only what was changed is sent, and nobody's change is overwritten unseen. */
export function EditEmployee({ employee, onDone }: { employee: Employee; onDone: () => void }) {
  const queries = useQueryClient();
  // What was on screen when the edit began: a live refresh must not move the ground under the form.
  const [base, setBase] = useState(employee);
  const [draft, setDraft] = useState<Draft>(() => draftOf(employee.fields));
  const [both, setBoth] = useState<string[] | null>(null);
  const [tried, setTried] = useState(false);
  // Why their changes could not be loaded.
  const [unread, setUnread] = useState<unknown>(null);
  const edit = useEditEmployee(base);
  const stale = edit.error !== null && asProblem(edit.error).status === 412;
  const touched = base.fields.filter((field) => field.key in changedValues(base.fields, draft));
  const wrong = problemsOf(touched, draft);
  useUnsaved(touched.length > 0);
  const problems = { ...toldProblems(edit.error), ...(tried ? wrong : {}) };

  const save = (anyway: boolean) =>
    edit.mutate(
      { values: changedValues(base.fields, draft), anyway },
      {
        onSuccess: () => {
          announce('Saved.');
          onDone();
        },
      },
    );
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(wrong).length > 0) {
      announce('Some fields need another look.');
      focusFirstProblem(event.currentTarget);
      return;
    }
    if (touched.length === 0) {
      onDone();
      return;
    }
    save(false);
  };
  const takeNewest = async () => {
    setUnread(null);
    const newest = await queries.fetchQuery({ ...employeeQuery(base.id), staleTime: 0 }).catch(setUnread);
    if (!newest) return;
    const merged = rebase(base.fields, draft, newest.fields);
    setDraft(merged.draft);
    setBoth(merged.both);
    setBase(newest);
    edit.reset();
  };
  const known = havingAddress(edit.error);
  const change = (key: string, value: DraftValue) => {
    setDraft({ ...draft, [key]: value });
    if (known.length > 0) edit.reset(); // it may be another address now
  };

  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <FieldGrid fields={base.fields} draft={draft} problems={problems} onChange={change} />
        {stale && <Stale onTakeNewest={() => void takeNewest()} />}
        {stale && unread !== null && <Problem failure={unread} onRetry={() => void takeNewest()} />}
        {known.length > 0 && (
          <KnownAddress people={known} instead="save it anyway">
            <Button variant="default" loading={edit.isPending} onClick={() => save(true)}>
              Save anyway
            </Button>
          </KnownAddress>
        )}
        {!stale && known.length === 0 && hasUnnamed(edit.error, base.fields) && (
          <Problem failure={edit.error} />
        )}
        {both !== null && <Merged both={both} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            Discard
          </Button>
          <Button type="submit" loading={edit.isPending} disabled={stale}>
            Save
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function Stale({ onTakeNewest }: { onTakeNewest: () => void }) {
  return (
    <Alert
      color="orange"
      variant="outline"
      role="alert"
      title="Somebody else saved this person in the meantime"
    >
      <Text>Nothing was saved and nothing was lost: your changes are still in the form.</Text>
      <Button variant="default" mt="xs" onClick={onTakeNewest}>
        Load their changes and keep mine
      </Button>
    </Alert>
  );
}

function Merged({ both }: { both: string[] }) {
  return (
    <Text role="status">
      {both.length === 0
        ? 'Their changes are in the form beside yours. Look through it, then save.'
        : `You both changed ${both.join(', ')}. The form shows your value. Look through it, then save.`}
    </Text>
  );
}
