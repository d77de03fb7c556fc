import { useDroppable } from '@dnd-kit/core';
import { ActionIcon, Button, type SelectProps, Text } from '@mantine/core';
import { IconArrowBarToRight, IconChevronDown, IconChevronRight, IconX } from '@tabler/icons-react';
import { memo, useEffect, useMemo, useRef } from 'react';
import type { EmployeeField } from '../../api/types';
import { count, LongSelect } from '../../ui';
import { broughtIntoView } from '../../ui/useLift';
import { typeWords } from './fields.model';
import type { PreviewRow, Rule, Suggestion } from './lab.types';
import { RowNotes } from './panels/slots';
import { RowTrace } from './RowTrace';
import type { OptionGroup } from './rule/FieldSelect';
import { Flag } from './rule/Flag';
import { RuleEditor } from './rule/RuleEditor';
import { strengthWord } from './suggestions.model';

// Stands in the dropdown for a source that is more than one field.
const THIS_RULE = '=';

type Props = {
  field: EmployeeField;
  rule: Rule | null;
  /** The source in words, where it is more than one candidate field. */
  sourceWords: string | null;
  options: OptionGroup[];
  renderOption: SelectProps['renderOption'];
  /** Its rule is not the saved one, where one is saved. */
  changed: boolean;
  preview: PreviewRow | null;
  /** The sample person's value is being asked for. */
  waiting: boolean;
  flags: readonly string[];
  /** A save would refuse the rule as it is. */
  refused: boolean;
  suggestion: Suggestion | null;
  suggestedWords: (suggestion: Suggestion) => string;
  open: boolean;
  /** The name of the picked candidate field, when one waits for its place. */
  picked: string | null;
  /** A field is held over it by the keyboard. */
  aimedAt: boolean;
  onMap: (employeeField: string, candidateField: string) => void;
  onUnmap: (employeeField: string) => void;
  onPlace: (employeeField: string) => void;
  onOpen: (employeeField: string) => void;
  onAccept: (suggestion: Suggestion) => void;
};

/** One employee field: where its value comes from, what the sample person would get, and its steps. */
export const EmployeeFieldRow = memo(function EmployeeFieldRow(props: Props) {
  const { field, rule, changed, flags, suggestion, open, picked, aimedAt } = props;
  const { onUnmap, onPlace, onOpen } = props;
  const Chevron = open ? IconChevronDown : IconChevronRight;
  const { setNodeRef, isOver } = useDroppable({ id: field.key, data: { label: field.label } });
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (aimedAt) broughtIntoView(row.current);
  }, [aimedAt]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a grid in every browser
    <div
      role="group"
      aria-label={field.label}
      className="employee-field-block"
      data-open={open || undefined}
      ref={row}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a larger target for the button inside, which has the same effect */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the button inside is there for the keyboard */}
      <div
        ref={setNodeRef}
        className="employee-field"
        data-over={isOver || aimedAt || undefined}
        data-pickable={picked !== null || undefined}
        data-changed={changed || undefined}
        onClick={picked === null ? undefined : () => onPlace(field.key)}
      >
        <SourceSelect {...props} />
        <div className="employee-field-actions">
          {picked !== null ? (
            <ActionIcon
              variant="default"
              size={32}
              aria-label={`Put ${picked} into ${field.label}`}
              onClick={(event) => {
                event.stopPropagation();
                onPlace(field.key);
              }}
            >
              <IconArrowBarToRight size={16} aria-hidden />
            </ActionIcon>
          ) : (
            <ActionIcon
              variant="subtle"
              color="gray"
              size={32}
              aria-label={`Unmap ${field.label}`}
              disabled={rule === null}
              style={rule === null ? { visibility: 'hidden' } : undefined}
              onClick={() => onUnmap(field.key)}
            >
              <IconX size={16} aria-hidden />
            </ActionIcon>
          )}
        </div>
        <div className="employee-field-more">
          <div>
            {picked === null && (
              <Button
                variant="subtle"
                color="gray"
                size="compact-sm"
                className="edit-steps"
                leftSection={<Chevron size={14} aria-hidden />}
                aria-expanded={open}
                onClick={() => onOpen(field.key)}
              >
                Edit steps
              </Button>
            )}
          </div>
          <div className="employee-field-facts">
            <RowValue {...props} />
            {suggestion && picked === null && <Suggested {...props} suggestion={suggestion} />}
            {!open && flags.map((message) => <Flag key={message} problem={{ message, fix: null }} />)}
            <RowNotes employeeField={field.key} />
          </div>
        </div>
      </div>
      {open && <RuleEditor field={field} />}
    </div>
  );
});

function SourceSelect(props: Props) {
  const { field, rule, sourceWords, options, renderOption, changed, preview, refused, onMap } = props;
  const words = [field.required && 'required', typeWords(field.type), changed && 'not saved'];
  const data = useMemo(
    () =>
      sourceWords === null
        ? options
        : [{ group: 'This rule', items: [{ value: THIS_RULE, label: sourceWords }] }, ...options],
    [options, sourceWords],
  );
  const single = rule?.source.kind === 'candidateField' ? rule.source.field || null : null;
  const chosen =
    sourceWords ?? options.flatMap(({ items }) => items).find(({ value }) => value === single)?.label;
  return (
    <LongSelect
      className="employee-field-select"
      label={field.label}
      description={words.filter(Boolean).join(', ')}
      placeholder="drop a field, or choose"
      title={chosen}
      data={data}
      value={sourceWords === null ? single : THIS_RULE}
      onChange={(value) => value && value !== THIS_RULE && onMap(field.key, value)}
      renderOption={renderOption}
      searchable
      selectFirstOptionOnChange
      allowDeselect={false}
      nothingFoundMessage="No candidate field has these words"
      maxDropdownHeight={320}
      // What the rule lacks comes before what it makes of one person: it is said once.
      error={(!refused && preview?.problem) || undefined}
      inputWrapperOrder={['label', 'description', 'input', 'error']}
    />
  );
}

/** What the sample person gets; else how many steps there are. */
function RowValue({ field, rule, preview, waiting, refused, flags }: Props) {
  if (!rule) return null;
  if (preview) {
    return (
      <RowTrace
        row={preview}
        employeeField={field.key}
        required={field.required}
        refused={refused}
        flagged={flags.length > 0}
      />
    );
  }
  const steps = rule.transforms.length > 0 ? count(rule.transforms.length, 'step') : null;
  const words = waiting ? 'Working it out' : steps;
  return (
    words && (
      <Text c="dimmed" fz="xs" className="trace">
        {words}
      </Text>
    )
  );
}

function Suggested({ suggestion, suggestedWords, onAccept }: Props & { suggestion: Suggestion }) {
  return (
    <div className="suggestion">
      <span>
        Suggested, {strengthWord(suggestion.strength)}: <strong>{suggestedWords(suggestion)}</strong> (
        {suggestion.reason})
      </span>
      <Button variant="default" size="compact-sm" onClick={() => onAccept(suggestion)}>
        Accept
      </Button>
    </div>
  );
}
