import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { EmployeeField, FieldCheck } from '../../api/types';
import { announce, count, ListStates, Problem } from '../../ui';
import { fieldCheckQuery, useChangeField } from './fields.api';

/** A button that says what retiring a field means before it does it. */
export function RetireField({ field, onRetired }: { field: EmployeeField; onRetired: () => void }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        Retire
      </Button>
      <Modal
        opened={open}
        onClose={() => setOpen(false)}
        title={`Retire ${field.label}?`}
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        {open && <Question field={field} onCancel={() => setOpen(false)} onRetired={onRetired} />}
      </Modal>
    </>
  );
}

type Props = { field: EmployeeField; onCancel: () => void; onRetired: () => void };

function Question({ field, onCancel, onRetired }: Props) {
  const check = useQuery(fieldCheckQuery(field.key, { retired: true }));
  const change = useChangeField();
  const retire = () =>
    change.mutate(
      { field, body: { retired: true } },
      {
        onSuccess: () => {
          announce(`${field.label} is retired`);
          onRetired();
        },
      },
    );
  return (
    <ListStates query={check} rows={2}>
      {(found) => (
        <Stack>
          {found.refused ? <Text>{found.refused}</Text> : <Meaning found={found} field={field} />}
          {change.error !== null && <Problem failure={change.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onCancel}>
              {found.refused ? 'Close' : 'Cancel'}
            </Button>
            {!found.refused && (
              <Button color="red" loading={change.isPending} onClick={retire}>
                Retire {field.label}
              </Button>
            )}
          </Group>
        </Stack>
      )}
    </ListStates>
  );
}

function Meaning({ found, field }: { found: FieldCheck; field: EmployeeField }) {
  const { values, notes } = found;
  return (
    <>
      <Text>
        {field.label} is no longer shown, asked for, or filled from Ashby.{' '}
        {values === 0
          ? 'No employee has a value in it.'
          : `${count(values, 'employee has', 'employees have')} a value in it; the values are kept.`}{' '}
        You can restore the field at any time.
      </Text>
      {notes.map((note) => (
        <Text key={note}>{note}</Text>
      ))}
    </>
  );
}
