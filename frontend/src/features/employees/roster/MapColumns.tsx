import { Button, Select, Stack, Text, TextInput } from '@mantine/core';
import type { EmployeeField } from '../../../api/types';
import { count, Panel } from '../../../ui';
import type { ChosenFile } from './ImportPage';
import {
  asksForMark,
  type Choice,
  type Choices,
  datesWords,
  formatWords,
  lacksCurrency,
  missing,
  type ReadColumn,
  unfilled,
} from './roster.model';
import { StepHeading } from './Steps';

const ambiguous = 'More than one way fits. Check that this is the one.';

type Props = {
  file: ChosenFile;
  fields: EmployeeField[];
  choices: Choices;
  onChange: (choices: Choices) => void;
  onBack: () => void;
  onNext: () => void;
};

/** Which column fills which employee field. */
export function MapColumns({ file, fields, choices, onChange, onBack, onNext }: Props) {
  const { columns, rows } = file.reading;
  const lacks = missing(choices);
  const open = unfilled(choices, fields);
  return (
    <Panel>
      <Stack>
        <StepHeading>Columns</StepHeading>
        <Text c="dimmed">
          {count(rows, 'person', 'people')} and {count(columns.length, 'column')}
          {file.name && ` in ${file.name}`}. Say which employee field each column fills; what looks right is
          chosen already.
        </Text>
        <ul className="roster-columns" aria-label="Columns">
          {columns.map((column) => (
            <Column
              key={column.name}
              column={column}
              fields={fields}
              choice={choices[column.name]}
              taken={Object.entries(choices)
                .filter(([name]) => name !== column.name)
                .map(([, { field }]) => field)}
              onChange={(choice) => onChange({ ...choices, [column.name]: choice })}
            />
          ))}
        </ul>
        {lacks && (
          <Text role="status" style={{ color: 'var(--tone-waiting)' }}>
            {lacks}
          </Text>
        )}
        {!lacks && open.length > 0 && (
          <Text role="status" c="dimmed">
            No column fills {open.map((field) => field.label).join(', ')}. Employees who are there already can
            be changed without it; nobody new can be added.
          </Text>
        )}
        <div className="roster-actions">
          <Button variant="default" onClick={onBack}>
            Choose another file
          </Button>
          <Button disabled={lacks !== null} onClick={onNext}>
            Preview
          </Button>
        </div>
      </Stack>
    </Panel>
  );
}

type ColumnProps = {
  column: ReadColumn;
  fields: EmployeeField[];
  choice: Choice | undefined;
  taken: (string | null)[];
  onChange: (choice: Choice) => void;
};

function Column({ column, fields, choice, taken, onChange }: ColumnProps) {
  if (!choice) return null;
  const type = fields.find((field) => field.key === choice.field)?.type;
  const set = (part: Partial<Choice>) => onChange({ ...choice, ...part });
  return (
    <li className="roster-column">
      <div className="roster-column-name">
        <Text fw={550}>{column.name}</Text>
        <Text c="dimmed" fz="xs" lineClamp={2}>
          {column.filled === 0 ? 'Empty in every line' : column.samples.join(' · ')}
        </Text>
      </div>
      <div className="roster-column-field">
        <Select
          aria-label={`Employee field of ${column.name}`}
          placeholder="Not imported"
          data={fields.map((field) => ({
            value: field.key,
            label: field.label,
            disabled: taken.includes(field.key),
          }))}
          value={choice.field}
          onChange={(field) => set({ field })}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': `Do not import ${column.name}` }}
        />
        {type === 'date' && column.dateFormats.length > 0 && (
          <Select
            label="Dates are written as"
            data={column.dateFormats.map((format) => ({ value: format, label: formatWords(format) }))}
            value={choice.dateFormat}
            onChange={(dateFormat) => dateFormat && set({ dateFormat })}
            allowDeselect={false}
            description={datesWords(column, choice.dateFormat)}
          />
        )}
        {type === 'money' && lacksCurrency(column) && (
          <TextInput
            label="Currency"
            description="Where the amounts stand alone, such as EUR. Leave it empty for amounts like 84,000 EUR."
            value={choice.currency}
            maxLength={3}
            autoComplete="off"
            onChange={(event) => set({ currency: event.currentTarget.value })}
          />
        )}
        {asksForMark(type, column, choice) && (
          <Select
            label={type === 'money' ? 'Amounts are written as' : 'Numbers are written as'}
            allowDeselect={false}
            data={[
              { value: '.', label: '84,000.50' },
              { value: ',', label: '84.000,50' },
            ]}
            value={choice.decimal}
            onChange={(decimal) => set({ decimal: decimal === ',' ? ',' : '.' })}
            description={column.decimalMarks.length > 1 ? ambiguous : undefined}
          />
        )}
      </div>
    </li>
  );
}
