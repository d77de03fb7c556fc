import { Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { asProblem } from '../../api/http';
import type { EmployeeField } from '../../api/types';
import {
  type DraftValue,
  emptyValue,
  FieldInput,
  isEmpty,
  ListStates,
  Problem,
  toDraft,
  toValue,
  valueProblem,
} from '../../ui';
import { useUnsaved } from '../../ui/unsaved';
import { employeeFieldsQuery } from './deliveries.api';

type Props = {
  /** Keys of the employee fields whose values stand in the way. */
  fields: string[];
  /** What was typed before, by employee field. */
  initial?: Record<string, unknown>;
  /** Whom it is for, in words. */
  whom: string;
  submit: string;
  /** Given where somebody came to type it: they are at the first field at once, and it is told. */
  onArrival?: () => void;
  busy: boolean;
  failure: unknown;
  /** A value that was typed before and is empty now comes as null. */
  onSubmit: (values: Record<string, unknown>) => void;
  onCancel?: () => void;
  /** Where it is all that a dialog asks: its buttons stand as in all dialogs. */
  inDialog?: boolean;
};

/** What Ashby has not, typed by a person. It stays, as all that people type. */
export function EnterValues({ fields, ...rest }: Props) {
  const known = useQuery(employeeFieldsQuery);
  return (
    <ListStates query={known} rows={fields.length}>
      {(all) => <Form {...rest} fields={all.filter((field) => fields.includes(field.key))} />}
    </ListStates>
  );
}

function Form({
  fields,
  initial = {},
  whom,
  submit,
  onArrival,
  busy,
  failure,
  onSubmit,
  onCancel,
  inDialog = false,
}: Omit<Props, 'fields'> & { fields: EmployeeField[] }) {
  const [draft, setDraft] = useState<Record<string, DraftValue>>({});
  const [tried, setTried] = useState(false);
  useUnsaved(Object.keys(draft).length > 0);
  const form = useRef<HTMLFormElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: when it is first there
  useEffect(() => {
    if (!onArrival && !inDialog) return;
    const first = form.current?.querySelector<HTMLElement>('input, textarea');
    first?.focus({ preventScroll: true });
    if (!onArrival) return;
    first?.scrollIntoView({ block: 'center' });
    onArrival();
  }, []);
  const typed = (field: EmployeeField) =>
    draft[field.key] ??
    (field.key in initial ? toDraft(field.type, initial[field.key]) : emptyValue(field.type));
  const given = fields.filter((field) => field.key in initial || !isEmpty(typed(field)));
  const told = failure ? asProblem(failure) : null;
  const problemOf = (field: EmployeeField) => {
    if (!tried) return undefined;
    const optional = { ...field, required: given.length === 0 };
    return valueProblem(optional, typed(field)) ?? told?.field(`values.${field.key}`);
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const wrong = given.some((field) => valueProblem({ ...field, required: false }, typed(field)) !== null);
    if (wrong || given.length === 0) return;
    onSubmit(Object.fromEntries(given.map((field) => [field.key, toValue(field.type, typed(field))])));
  };
  const cancel = (
    <Button variant="default" onClick={onCancel}>
      Cancel
    </Button>
  );
  return (
    <form onSubmit={send} noValidate ref={form}>
      <Stack gap="sm" align="stretch" maw={inDialog ? undefined : 420}>
        {fields.map((field) => (
          <FieldInput
            key={field.key}
            field={{ ...field, required: false }}
            value={typed(field)}
            error={problemOf(field)}
            onChange={(value) => setDraft((before) => ({ ...before, [field.key]: value }))}
          />
        ))}
        <Text c="dimmed">{`Only for ${whom}. It stays, whatever Ashby says later.`}</Text>
        {told && told.errors.length === 0 && <Problem failure={failure} />}
        <Group gap={inDialog ? 'md' : 'xs'} justify={inDialog ? 'flex-end' : undefined}>
          {onCancel && inDialog && cancel}
          <Button type="submit" loading={busy}>
            {submit}
          </Button>
          {onCancel && !inDialog && cancel}
        </Group>
      </Stack>
    </form>
  );
}
