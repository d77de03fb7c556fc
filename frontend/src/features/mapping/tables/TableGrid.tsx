import { ActionIcon, Button, Checkbox, Text, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type ClipboardEvent, type KeyboardEvent, useId, useRef, useState } from 'react';
import { SearchField } from '../../../ui';
import {
  type Column,
  found,
  type Grid,
  type GridChange,
  isTable,
  type Line,
  oneColumn,
} from './tables.model';

const PAGE = 200;

type Props = {
  grid: Grid;
  problems: ReadonlyMap<number, string>;
  onChange: (change: GridChange) => void;
  /** Two columns were pasted. */
  onPaste: (text: string) => void;
};

/** Two columns. Enter and the arrows go from line to line; what is copied in a spreadsheet can be pasted. */
export function TableGrid({ grid, problems, onChange, onPaste }: Props) {
  const [search, setSearch] = useState('');
  const [most, setMost] = useState(PAGE);
  const body = useRef<HTMLTableSectionElement>(null);
  const id = useId();
  const lines = found(grid, search);
  const shown = lines.slice(0, most);

  const go = (at: number, column: Column) =>
    body.current?.rows[at]?.querySelector<HTMLInputElement>(`input[data-column="${column}"]`)?.focus();
  const keyed = (event: KeyboardEvent, at: number, column: Column) => {
    const step = { ArrowDown: 1, Enter: 1, ArrowUp: -1 }[event.key];
    if (!step || event.nativeEvent.isComposing) return;
    event.preventDefault();
    go(at + step, column);
  };
  const pasted = (event: ClipboardEvent, line: number, column: Column) => {
    const text = event.clipboardData.getData('text/plain');
    if (!isTable(text)) return;
    event.preventDefault();
    const texts = oneColumn(text);
    if (texts) onChange({ kind: 'filled', id: line, column, texts });
    else onPaste(text);
  };
  return (
    <div>
      {grid.lines.length > 20 && <SearchField label="Find a value" value={search} onChange={setSearch} />}
      <table className="lookup-grid">
        <thead>
          <tr>
            <th scope="col" id={`${id}-from`}>
              Value
            </th>
            <th scope="col" id={`${id}-to`}>
              Becomes
            </th>
            <th scope="col" className="lookup-empty">
              Empty
            </th>
            <td />
          </tr>
        </thead>
        <tbody ref={body}>
          {shown.map((line, at) => (
            <tr key={line.id}>
              {(['from', 'to'] as const).map((column) => (
                <td key={column}>
                  <TextInput
                    aria-label={`${column === 'from' ? 'Value' : 'Becomes'}, line ${at + 1}`}
                    value={line[column]}
                    placeholder={column === 'to' ? targetless(line) : undefined}
                    maxLength={500}
                    data-column={column}
                    error={column === 'from' ? problems.get(line.id) : undefined}
                    onChange={(event) =>
                      onChange({ kind: 'typed', id: line.id, column, text: event.currentTarget.value })
                    }
                    onKeyDown={(event) => keyed(event, at, column)}
                    onPaste={(event) => pasted(event, line.id, column)}
                  />
                </td>
              ))}
              <td className="lookup-empty">
                <Checkbox
                  size="md"
                  aria-label={`${line.from.trim() || `Line ${at + 1}`} becomes empty`}
                  checked={line.empty}
                  disabled={line.from.trim() === ''}
                  onChange={(event) =>
                    onChange({ kind: 'emptied', id: line.id, empty: event.currentTarget.checked })
                  }
                />
              </td>
              <td>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size={32}
                  aria-label={`Remove ${line.from || `line ${at + 1}`}`}
                  disabled={line.from === '' && line.to === ''}
                  onClick={() => {
                    onChange({ kind: 'removed', id: line.id });
                    go(Math.max(0, at - 1), 'from');
                  }}
                >
                  <IconX size={16} aria-hidden />
                </ActionIcon>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {lines.length > shown.length && (
        <Text c="dimmed" fz="xs" mt="xs">
          {`${shown.length} of ${lines.length} lines are shown. `}
          <Button variant="default" size="compact-sm" onClick={() => setMost(most + PAGE)}>
            Show more
          </Button>
        </Text>
      )}
    </div>
  );
}

function targetless({ from, empty }: Line): string | undefined {
  if (from.trim() === '') return undefined;
  return empty ? 'becomes empty' : 'no target yet';
}
