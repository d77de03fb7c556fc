import { Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useMemo, useRef, useState } from 'react';
import { typeWords } from '../fields.model';
import { useLab } from '../lab.context';
import type { RuleProblem, Source } from '../lab.types';
import { inKeys, inWords, meant, offsetOf, placeAt, shownAt, typingInTemplate } from '../template.model';
import { CompletingTextarea, type TextPlace } from './CompletingTextarea';
import { FieldSelect } from './FieldSelect';

type Template = Extract<Source, { kind: 'template' }>;
type Props = {
  source: Template;
  problems: readonly RuleProblem[];
  onChange: (source: Source, typing?: string) => void;
};

/** Text with fields in it, by their names. What is wrong in it is said here, at its place. */
export function TemplateBox({ source, problems, onChange }: Props) {
  const { names, candidateFields, nameOf } = useLab();
  const place = useRef<TextPlace>(null);
  // As it was typed, so that no text changes under the hands: `{First name}` is the field that it names already.
  const [typed, setTyped] = useState(() => inWords(source.text, names));
  const shown = inKeys(typed, names) === source.text ? typed : inWords(source.text, names);
  const completions = useMemo(
    () =>
      candidateFields.map(({ key, type }) => {
        const label = nameOf(key);
        return { label, hint: typeWords(type), insert: inWords(`{${key}}`, names) };
      }),
    [candidateFields, names, nameOf],
  );
  const placed = problems.filter(({ step, at }) => step === null && at);
  return (
    <>
      <CompletingTextarea
        ref={place}
        label="Template"
        description="Type { to put a candidate field in. A field without a value leaves nothing behind."
        value={shown}
        error={placed.length > 0}
        completions={completions}
        typingAt={typingInTemplate}
        onChange={(text) => {
          setTyped(text);
          onChange({ kind: 'template', text: inKeys(text, names) }, 'template');
        }}
      />
      {placed.map(({ message, at }) => {
        const from = shownAt(
          source.text,
          offsetOf(source.text, at as { line: number; column: number }),
          shown,
        );
        return (
          <Mistaken
            key={`${message} ${from}`}
            message={message}
            shown={shown}
            from={from}
            onShow={() => place.current?.show(from + 1)}
            onMend={(to, name) => place.current?.replace(from, to, `{${name}}`)}
          />
        );
      })}
      <FieldSelect
        label="Put a field in"
        value={null}
        onChoose={(key) => place.current?.insert(inWords(`{${key}}`, names))}
      />
    </>
  );
}

type MistakenProps = {
  message: string;
  shown: string;
  from: number;
  onShow: () => void;
  onMend: (to: number, name: string) => void;
};

/** One mistake, with the names that may have been meant. */
function Mistaken({ message, shown, from, onShow, onMend }: MistakenProps) {
  const { names } = useLab();
  const place = placeAt(shown, from);
  const offered = place ? meant(place.inside, names) : [];
  return (
    <div className="flag">
      <Text className="flag-words">
        <IconAlertTriangle size={16} aria-hidden />{' '}
        <span>{offered.length > 0 ? `${message}. Did you mean one of these?` : message}</span>
      </Text>
      <Group gap="xs">
        {place &&
          offered.map((name) => (
            <Button key={name} variant="default" size="xs" onClick={() => onMend(place.to, name)}>
              {name}
            </Button>
          ))}
        <Button variant="subtle" color="gray" size="xs" onClick={onShow}>
          Show the place
        </Button>
      </Group>
    </div>
  );
}
