import { ActionIcon, Button, Group, Text, TextInput } from '@mantine/core';
import { IconPlus, IconUserPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { announce, StateBadge } from '../../../ui';
import { useLab } from '../lab.context';
import type { Example, ExampleResult, Json, PreviewRow, Rule } from '../lab.types';
import { fieldsRead, inputText, inputValue, withExample, withoutExample } from '../rules.model';

type Props = {
  rule: Rule;
  results: readonly ExampleResult[] | null;
  row: PreviewRow | null;
  person: string | null;
  onChange: (rule: Rule, typing?: string) => void;
};

/** Known inputs and what must come of them; run again at every change. */
export function Examples({ rule, results, row, person, onChange }: Props) {
  const fields = fieldsRead(rule);
  const add = (example: Example) => {
    onChange(withExample(rule, rule.examples.length, example));
    announce('Example added.');
  };
  const inputs = row && fields.length > 0 ? inputsOf(fields, row) : null;
  return (
    <div>
      <Text c="dimmed" fz="xs" mb="xs">
        {rule.examples.length === 0
          ? 'Say what must come of a known value. Examples run at every change, and before a save.'
          : 'Examples are saved with the mapping. Values that you make up are better than those of a real person.'}
      </Text>
      <ol className="plain-list examples" aria-label="Examples">
        {rule.examples.map((example, at) => (
          <ExampleRow
            // biome-ignore lint/suspicious/noArrayIndexKey: its place is all that an example is known by
            key={at}
            at={at}
            example={example}
            fields={[...new Set([...fields, ...Object.keys(example.input)])]}
            result={results?.find((result) => result.index === at) ?? null}
            onChange={(next, typing) => onChange(withExample(rule, at, next), `example ${at}/${typing}`)}
            onRemove={() => {
              onChange(withoutExample(rule, at));
              announce(`Example ${at + 1} removed.`);
            }}
          />
        ))}
      </ol>
      <Group gap="xs">
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => add({ input: {}, expected: '' })}
        >
          Add example
        </Button>
        {person && (
          <Button
            variant="default"
            leftSection={<IconUserPlus size={16} aria-hidden />}
            disabled={inputs === null}
            title={`Fills an example with the values of ${person}`}
            onClick={() =>
              inputs && add({ input: inputs, expected: row?.problem ? '' : (row?.display ?? '') })
            }
          >
            Use this person
          </Button>
        )}
      </Group>
    </div>
  );
}

/** What the rule read of the person; a field without a value is told as such. */
function inputsOf(fields: readonly string[], { inputs }: PreviewRow): Record<string, Json> {
  return Object.fromEntries(fields.map((key) => [key, (inputs[key] ?? null) as Json]));
}

type RowProps = {
  at: number;
  example: Example;
  fields: readonly string[];
  result: ExampleResult | null;
  onChange: (example: Example, typing: string) => void;
  onRemove: () => void;
};

function ExampleRow({ at, example, fields, result, onChange, onRemove }: RowProps) {
  const { nameOf, candidateFields } = useLab();
  const typeOf = (key: string) => candidateFields.find((field) => field.key === key)?.type ?? 'text';
  return (
    <li>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a grid in every browser */}
      <div role="group" aria-label={`Example ${at + 1}`} className="example">
        <div className="example-values">
          {fields.map((key) => (
            <InputBox
              key={key}
              label={nameOf(key)}
              type={typeOf(key)}
              value={example.input[key]}
              onChange={(value) => onChange({ ...example, input: { ...example.input, [key]: value } }, key)}
            />
          ))}
          <TextInput
            label="Expected"
            placeholder="nothing"
            value={example.expected}
            onChange={(event) => onChange({ ...example, expected: event.currentTarget.value }, 'expected')}
          />
        </div>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={36}
          aria-label={`Remove example ${at + 1}`}
          onClick={onRemove}
          className="example-remove"
        >
          <IconX size={16} aria-hidden />
        </ActionIcon>
        {result && (
          <div className="example-result">
            <StateBadge tone={result.passed ? 'good' : 'bad'}>
              {result.passed ? 'Passes' : 'Fails'}
            </StateBadge>
            {!result.passed && (
              <Text span fz="xs">
                {result.got === '' ? 'Nothing comes of it.' : `“${result.got}” comes of it.`}
              </Text>
            )}
          </div>
        )}
      </div>
    </li>
  );
}

type BoxProps = { label: string; type: string; value: Json | undefined; onChange: (value: Json) => void };

/** Keeps what is typed as it is typed, beside the value that it stands for. */
function InputBox({ label, type, value, onChange }: BoxProps) {
  const [text, setText] = useState(inputText(value));
  const same = JSON.stringify(inputValue(type, text)) === JSON.stringify(value ?? null);
  return (
    <TextInput
      label={label}
      placeholder="no value"
      value={same ? text : inputText(value)}
      onChange={(event) => {
        setText(event.currentTarget.value);
        onChange(inputValue(type, event.currentTarget.value));
      }}
    />
  );
}
