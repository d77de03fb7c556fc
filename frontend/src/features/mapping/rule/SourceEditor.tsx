import { Anchor, Button, Code, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useMemo, useRef } from 'react';
import type { EmployeeField } from '../../../api/types';
import { SortableList } from '../../../ui/SortableList';
import { typeWords } from '../fields.model';
import { useLab } from '../lab.context';
import type { RuleProblem, Source } from '../lab.types';
import { useExpressionHelp } from '../mapping.api';
import { moved } from '../rules.model';
import { lineAt, typingInExpression } from '../template.model';
import { CompletingTextarea, type TextPlace } from './CompletingTextarea';
import { FieldSelect } from './FieldSelect';
import { inExpression, type SourceKind, sourceKinds, sourceOfKind } from './sources.model';
import { TemplateBox } from './TemplateBox';

type Props<S extends Source = Source> = {
  source: S;
  onChange: (source: Source, typing?: string) => void;
};

type EditorProps = {
  source: Source | undefined;
  field: EmployeeField;
  problems: readonly RuleProblem[];
  onChange: (source: Source, typing?: string) => void;
};

/** Where the value comes from: which kind of source, and what that kind needs. */
export function SourceEditor({ source, field, problems, onChange }: EditorProps) {
  return (
    <Stack gap="xs">
      <Select
        label="Source"
        description={sourceKinds.find(({ value }) => value === source?.kind)?.explain}
        placeholder="Choose where the value comes from"
        data={sourceKinds.map(({ value, label }) => ({ value, label }))}
        value={source?.kind ?? null}
        allowDeselect={false}
        onChange={(kind) => kind && onChange(sourceOfKind(kind as SourceKind, source))}
      />
      {source?.kind === 'candidateField' && (
        <FieldSelect
          label="Candidate field"
          value={source.field}
          onChoose={(chosen) => onChange({ kind: 'candidateField', field: chosen })}
        />
      )}
      {source?.kind === 'template' && <TemplateBox source={source} problems={problems} onChange={onChange} />}
      {source?.kind === 'firstOf' && <FirstOfList source={source} onChange={onChange} />}
      {source?.kind === 'constant' && <ConstantBox source={source} field={field} onChange={onChange} />}
      {source?.kind === 'expression' && (
        <ExpressionBox source={source} problems={problems} onChange={onChange} />
      )}
    </Stack>
  );
}

function FirstOfList({ source, onChange }: Props<Extract<Source, { kind: 'firstOf' }>>) {
  const { nameOf } = useLab();
  const { fields } = source;
  return (
    <>
      <SortableList
        label="Candidate fields, the first with a value counts"
        names={fields.map(nameOf)}
        onMove={(from, to) => onChange({ kind: 'firstOf', fields: moved(fields, from, to) })}
      >
        {(at, tools) => {
          const key = fields[at] ?? '';
          return (
            <Group gap={4} wrap="nowrap" className="step">
              {tools}
              <span className="step-head">{nameOf(key)}</span>
              <Button
                variant="subtle"
                color="gray"
                size="compact-sm"
                aria-label={`Remove ${nameOf(key)}`}
                onClick={() => onChange({ kind: 'firstOf', fields: fields.toSpliced(at, 1) })}
              >
                Remove
              </Button>
            </Group>
          );
        }}
      </SortableList>
      <FieldSelect
        label={fields.length === 0 ? 'First field' : 'Then, when these are empty'}
        value={null}
        without={fields}
        onChoose={(key) => onChange({ kind: 'firstOf', fields: [...fields, key] })}
      />
    </>
  );
}

type ConstantProps = Props<Extract<Source, { kind: 'constant' }>> & { field: EmployeeField };

function ConstantBox({ source, field, onChange }: ConstantProps) {
  const options = field.type === 'yesNo' ? ['Yes', 'No'] : field.type === 'choice' ? field.choices : [];
  if (options.length > 0) {
    return (
      <Select
        label="Value for everybody"
        placeholder="Choose a value"
        data={options}
        value={source.value || null}
        onChange={(value) => onChange({ kind: 'constant', value: value ?? '' })}
      />
    );
  }
  return (
    <TextInput
      label="Value for everybody"
      placeholder={field.type === 'date' ? '2026-11-02' : undefined}
      value={source.value}
      onChange={(event) => onChange({ kind: 'constant', value: event.currentTarget.value }, 'constant')}
    />
  );
}

type ExpressionProps = Props<Extract<Source, { kind: 'expression' }>> & { problems: readonly RuleProblem[] };

function ExpressionBox({ source, problems, onChange }: ExpressionProps) {
  const { candidateFields, nameOf } = useLab();
  const help = useExpressionHelp();
  const box = useRef<TextPlace>(null);
  const completions = useMemo(() => {
    const variables = help.data
      ? help.data.variables.map(({ name, label, type }) => ({ label, hint: typeWords(type), insert: name }))
      : candidateFields.map(({ key, type }) => ({
          label: nameOf(key),
          hint: typeWords(type),
          insert: inExpression(key),
        }));
    const functions = (help.data?.functions ?? []).map(({ name, example }) => ({
      label: name,
      hint: example,
      insert: name,
    }));
    return [...variables, ...functions];
  }, [help.data, candidateFields, nameOf]);
  const placed = problems.filter((problem) => problem.step === null && problem.at);
  return (
    <>
      <CompletingTextarea
        ref={box}
        label="Expression"
        description="Begin to type the name of a field or of a function."
        value={source.text}
        mono
        error={placed.length > 0}
        completions={completions}
        typingAt={typingInExpression}
        onChange={(text) => onChange({ kind: 'expression', text }, 'expression')}
      />
      {placed.map(({ message, at }) => {
        const { line, column } = at as { line: number; column: number };
        const begin =
          source.text
            .split('\n')
            .slice(0, line - 1)
            .join('\n').length + (line > 1 ? 1 : 0);
        return (
          <div key={message} className="expression-problem">
            <pre aria-hidden>{`${lineAt(source.text, line)}\n${' '.repeat(Math.max(0, column - 1))}^`}</pre>
            <Text className="flag-words">{message}</Text>
            <Anchor component="button" type="button" onClick={() => box.current?.show(begin + column - 1)}>
              Go to line {line}, column {column}
            </Anchor>
          </div>
        );
      })}
      {help.data && help.data.functions.length > 0 && (
        <details className="expression-help">
          <summary>What an expression can do</summary>
          <ul className="plain-list">
            {help.data.functions.map(({ name, example }) => (
              <li key={name}>
                {name} <Code>{example}</Code>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
