import { Alert, Button, FileButton, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useEffect, useReducer, useRef, useState } from 'react';
import { asProblem } from '../../../api/http';
import { announce, count, Problem, StateBadge } from '../../../ui';
import { useUnsaved } from '../../../ui/unsaved';
import type { Entry, LookupTable } from '../lab.types';
import { readEntries, useSaveTable } from '../tables.api';
import { Prefill } from './Prefill';
import { TableGrid } from './TableGrid';
import {
  emptyGrid,
  entriesOf,
  headOf,
  problemsOf,
  reduceGrid,
  refusedLines,
  withoutTarget,
} from './tables.model';

type Props = {
  table: LookupTable | null;
  field: string | null;
  fieldName: string | null;
  /** The person wants to leave, and there are changes. */
  asked: boolean;
  onChanged: (changed: boolean) => void;
  onStay: () => void;
  onDiscard: () => void;
  onBack: () => void;
  onSaved: (id: string) => void;
  /** To the panel that learns what people really have. */
  onTry: () => void;
};

/** One lookup table: its name and its two columns, typed, pasted, read from a file, or filled from Ashby. */
export function TableEditor(props: Props) {
  const { table, field, fieldName, asked, onChanged, onStay, onDiscard, onBack, onSaved, onTry } = props;
  // What it was when it was opened: a table that somebody else saves meanwhile is not taken over unseen.
  const [opened, setOpened] = useState(table);
  const [name, setName] = useState(table?.name ?? fieldName?.split(' · ').at(-1) ?? '');
  const [grid, change] = useReducer(reduceGrid, table?.entries ?? [], (entries) =>
    reduceGrid(emptyGrid, { kind: 'loaded', entries }),
  );
  const [reading, setReading] = useState<{ problems: string[]; head: Entry | null } | null>(null);
  const [empty, setEmpty] = useState(false);
  const [readFailure, setReadFailure] = useState<unknown>(null);
  const save = useSaveTable();
  const resetFile = useRef<() => void>(null);
  const { entries, ids } = entriesOf(grid);
  const before: Entry[] = opened?.entries ?? [];
  const changed =
    name !== (opened?.name ?? name) ||
    JSON.stringify(entries) !== JSON.stringify(before.map(({ from, to }) => ({ from, to })));
  const missing = withoutTarget(grid);
  const failure = save.error ? asProblem(save.error) : null;
  const problems = new Map([...problemsOf(grid), ...(failure ? refusedLines(failure.errors, ids) : [])]);
  const filled = changed || missing > 0;
  useEffect(() => onChanged(filled), [filled, onChanged]);
  useUnsaved(filled);

  const read = (text: string) => {
    setReadFailure(null);
    readEntries(text).then(
      ({ entries: found, emptied, problems: said }) => {
        const head = headOf(found);
        const empty = new Set(emptied);
        const lines = (head ? found.slice(1) : found).map((each) => ({
          ...each,
          empty: empty.has(each.from),
        }));
        change({ kind: 'merged', entries: lines });
        setReading({ problems: said, head });
        announce(`${count(lines.length, 'line')} read.`);
      },
      (error: unknown) => setReadFailure(error),
    );
  };
  const saveNow = () =>
    save.mutate(
      { id: opened?.id ?? null, version: opened?.version ?? 0, name: name.trim(), entries },
      {
        onSuccess: (saved) => {
          announce(`Lookup table ${saved.name} saved.`);
          onSaved(saved.id);
        },
      },
    );
  const stale = failure?.status === 412;
  return (
    <Stack>
      {asked && (
        <Alert variant="outline" color="yellow" role="alert" title="Leave without saving the table?">
          <Text>The changes to this table are not saved. Leaving discards them.</Text>
          <Group mt="sm" gap="xs">
            <Button variant="default" onClick={onStay}>
              Stay
            </Button>
            <Button color="red" onClick={onDiscard}>
              Discard changes to the table
            </Button>
          </Group>
        </Alert>
      )}
      {stale ? (
        <Alert variant="outline" color="yellow" role="alert" title="Somebody else saved this table">
          <Text>Nothing of yours is lost: it is still here, and it is not saved.</Text>
          <Group mt="sm" gap="xs">
            <Button
              variant="default"
              disabled={!table || table.version === opened?.version}
              onClick={() => {
                setOpened(table);
                save.reset();
                setName(table?.name ?? '');
                change({ kind: 'loaded', entries: table?.entries ?? [] });
              }}
            >
              Reload theirs, discard mine
            </Button>
            <Button
              variant="default"
              disabled={!table || table.version === opened?.version}
              onClick={() => {
                setOpened(table);
                save.reset();
                if (table) {
                  const mine = entries.map((each) => ({ ...each, empty: each.to.trim() === '' }));
                  change({ kind: 'loaded', entries: table.entries });
                  change({ kind: 'merged', entries: mine });
                }
              }}
            >
              Keep my changes on top of theirs
            </Button>
          </Group>
        </Alert>
      ) : (
        failure && problems.size === 0 && <Problem failure={failure} />
      )}
      <TextInput
        label="Name"
        value={name}
        maxLength={120}
        data-autofocus={table === null || undefined}
        error={failure?.field('name')}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {opened && opened.usedBy.length > 0 && (
        <Text c="dimmed" fz="xs">
          Used by {opened.usedBy.join(', ')}. Saving makes a new version of the mapping.
        </Text>
      )}
      <Prefill grid={grid} field={field} onChange={change} onTry={onTry} />
      <Group gap="xs" justify="space-between">
        <FileButton
          resetRef={resetFile}
          accept=".csv,.tsv,.txt,text/csv,text/plain"
          onChange={(file) => {
            resetFile.current?.();
            void file?.text().then(read);
          }}
        >
          {(button) => (
            <Button {...button} variant="default" leftSection={<IconUpload size={16} aria-hidden />}>
              Import CSV
            </Button>
          )}
        </FileButton>
        {missing > 0 ? (
          <StateBadge tone="waiting">{count(missing, 'value has', 'values have')} no target</StateBadge>
        ) : (
          entries.length > 0 && <StateBadge tone="good">Every line has a target</StateBadge>
        )}
      </Group>
      <Text c="dimmed" fz="xs">
        Two columns copied in a spreadsheet can be pasted into the table. A value counts in any case and with
        any spaces around it.
      </Text>
      {readFailure !== null && <Problem failure={readFailure} />}
      {reading?.head && (
        <Alert variant="outline" color="gray" role="status" title="The heads of the columns were left out">
          <Text>
            The first line, “{reading.head.from}” and “{reading.head.to}”, names the columns.
          </Text>
          <Button
            mt="sm"
            variant="default"
            onClick={() => {
              if (reading.head) change({ kind: 'merged', entries: [reading.head] });
              setReading({ ...reading, head: null });
            }}
          >
            Take it in as a line
          </Button>
        </Alert>
      )}
      {reading && reading.problems.length > 0 && (
        <Alert variant="outline" color="yellow" title="Some lines could not be read" role="status">
          <ul className="plain-list">
            {reading.problems.slice(0, 20).map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </Alert>
      )}
      <TableGrid grid={grid} problems={problems} onChange={change} onPaste={read} />
      {missing > 0 && (
        <Text c="dimmed" fz="xs">
          Values without a target are not saved. For them, the rule's “everything else” decides. Tick “Empty”
          where a value is to become empty.
        </Text>
      )}
      {empty && entries.length === 0 && (
        <Alert variant="outline" color="yellow" role="alert" title="Save the table without a line?">
          <Text>No value has a target in it, so the rule's “everything else” decides about each.</Text>
          <Group mt="sm" gap="xs">
            <Button variant="default" onClick={() => setEmpty(false)}>
              Go on filling it
            </Button>
            <Button variant="default" onClick={saveNow}>
              Save empty table
            </Button>
          </Group>
        </Alert>
      )}
      <Group justify="flex-end" gap="xs" className="dialog-foot">
        <Button variant="default" onClick={onBack}>
          Cancel
        </Button>
        <Button
          loading={save.isPending}
          disabled={name.trim() === '' || problemsOf(grid).size > 0 || (opened !== null && !changed)}
          onClick={() => (entries.length === 0 ? setEmpty(true) : saveNow())}
        >
          Save table
        </Button>
      </Group>
    </Stack>
  );
}
