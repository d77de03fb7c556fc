import { Button, Group, Modal, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import type { EmployeeField } from '../../api/types';
import { announce, ListStates, Problem } from '../../ui';
import { useUnsaved } from '../../ui/unsaved';
import { employeeFieldsQuery, useAddEmployee } from './employees.api';
import {
  type Draft,
  filledValues,
  hasUnnamed,
  havingAddress,
  problemsOf,
  toldProblems,
} from './employees.model';
import { FieldGrid, focusFirstProblem } from './FieldGrid';
import { KnownAddress } from './KnownAddress';

/** A person who did not come from Ashby. */
export function AddEmployee() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>Add employee</Button>
      <Modal
        opened={open}
        onClose={() => setOpen(false)}
        title="Add employee"
        size="xl"
        closeOnClickOutside={false}
      >
        {open && <Fields onClose={() => setOpen(false)} />}
      </Modal>
    </>
  );
}

function Fields({ onClose }: { onClose: () => void }) {
  const fields = useQuery(employeeFieldsQuery);
  return (
    <ListStates query={fields} rows={8}>
      {(known) => <Form fields={known} onClose={onClose} />}
    </ListStates>
  );
}

function Form({ fields, onClose }: { fields: EmployeeField[]; onClose: () => void }) {
  const navigate = useNavigate();
  const add = useAddEmployee();
  const [draft, setDraft] = useState<Draft>({});
  const [tried, setTried] = useState(false);
  useUnsaved(Object.keys(draft).length > 0);
  const problems = { ...toldProblems(add.error), ...(tried ? problemsOf(fields, draft) : {}) };
  const save = (anyway: boolean) =>
    add.mutate(
      { values: filledValues(fields, draft), anyway },
      { onSuccess: ({ id }) => navigate(`/employees/${id}`) },
    );
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(problemsOf(fields, draft)).length > 0) {
      announce('Some fields need another look.');
      focusFirstProblem(event.currentTarget);
      return;
    }
    save(false);
  };
  const known = havingAddress(add.error);
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <FieldGrid
          fields={[...fields].sort((one, other) => one.position - other.position)}
          draft={draft}
          problems={problems}
          onChange={(key, value) => {
            setDraft({ ...draft, [key]: value });
            if (known.length > 0) add.reset(); // it may be another address now
          }}
        />
        {known.length > 0 && (
          <KnownAddress people={known} instead="add them anyway">
            <Button variant="default" loading={add.isPending} onClick={() => save(true)}>
              Add anyway
            </Button>
          </KnownAddress>
        )}
        {known.length === 0 && hasUnnamed(add.error, fields) && <Problem failure={add.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={add.isPending}>
            Save employee
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
