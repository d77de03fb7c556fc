import { useCallback, useMemo } from 'react';
import { EmployeeFieldRow } from './EmployeeFieldRow';
import { useLab } from './lab.context';
import type { Rule, Suggestion } from './lab.types';
import { fieldOptions, goneFields, markedOption } from './rule/FieldSelect';
import { sourceWords } from './rule/sources.model';
import { stepWords } from './rule/steps.words';
import { fieldsRead } from './rules.model';

type Props = {
  flagsOf: (employeeField: string) => readonly string[];
  suggestions: ReadonlyMap<string, Suggestion>;
  waiting: boolean;
  picked: string | null;
  /** Where a field is held by the keyboard. */
  over: string | null;
  open: ReadonlySet<string>;
  onMap: (employeeField: string, candidateField: string) => void;
  onUnmap: (employeeField: string) => void;
  onPlace: (employeeField: string) => void;
  onAccept: (suggestion: Suggestion) => void;
  onOpen: (employeeField: string) => void;
};

/** A row for each employee field. */
export function EmployeeFieldRows({ flagsOf, suggestions, waiting, picked, over, open, ...acts }: Props) {
  // Before the first save everything is new, and saying so of each row says nothing.
  const {
    mapping,
    employeeFields,
    candidateFields,
    rules,
    changed,
    refused,
    previewOf,
    nameOf,
    names,
    tableNameOf,
  } = useLab();
  // As one text: most changes of a rule leave it, and with it the options and the rows, as they are.
  const gone = goneFields(candidateFields, rules.flatMap(fieldsRead)).join('\n');
  const options = useMemo(
    () => fieldOptions(candidateFields, gone === '' ? [] : gone.split('\n')),
    [candidateFields, gone],
  );
  const renderOption = useMemo(
    () => markedOption(new Map(candidateFields.map((field) => [field.key, field]))),
    [candidateFields],
  );
  const suggestedWords = useCallback(
    ({ source, transforms }: Suggestion) =>
      [
        sourceWords(source, { nameOf, names }),
        ...transforms.map((step) => stepWords(step, { nameOf, tableOf: tableNameOf })),
      ].join(', then '),
    [nameOf, names, tableNameOf],
  );
  const ruleOf = new Map<string, Rule>(rules.map((rule) => [rule.employeeField, rule]));
  return (
    <div className="employee-fields">
      {employeeFields.map((field) => {
        const rule = ruleOf.get(field.key) ?? null;
        const plain = rule === null || rule.source.kind === 'candidateField';
        return (
          <EmployeeFieldRow
            key={field.key}
            field={field}
            rule={rule}
            sourceWords={plain ? null : sourceWords(rule.source, { nameOf, names })}
            options={options}
            renderOption={renderOption}
            changed={mapping.version > 0 && changed.includes(field.key)}
            preview={previewOf(field.key)}
            waiting={waiting}
            flags={flagsOf(field.key)}
            refused={refused.includes(field.key)}
            suggestion={suggestions.get(field.key) ?? null}
            suggestedWords={suggestedWords}
            open={open.has(field.key)}
            picked={picked}
            aimedAt={over === field.key}
            {...acts}
          />
        );
      })}
    </div>
  );
}
