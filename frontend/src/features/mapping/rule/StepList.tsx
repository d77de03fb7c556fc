import { ActionIcon, Group, Text, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight, IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { announce } from '../../../ui';
import { SortableList } from '../../../ui/SortableList';
import { useLab } from '../lab.context';
import type { Kind, Rule, RuleProblem, TraceStep, Transform } from '../lab.types';
import { fieldsRead, withMovedStep, withoutStep, withStep, withSteps } from '../rules.model';
import { Flag } from './Flag';
import { StepForm } from './StepForm';
import { StepMenu } from './StepMenu';
import { entryOf } from './steps.catalog';
import { stepWords } from './steps.words';

type Props = {
  rule: Rule;
  problems: readonly RuleProblem[];
  /** What is wrong with what comes of the last step; mended by steps after it. */
  ending: readonly RuleProblem[];
  /** What each step made of the sample person's value; null while nobody is chosen or it is being asked. */
  effects: readonly TraceStep[] | null;
  person: string | null;
  onChange: (rule: Rule, typing?: string) => void;
};

/** The steps of one rule: added, put in order, set and removed where they stand. */
export function StepList({ rule, problems, ending, effects, person, onChange }: Props) {
  const { nameOf, tableNameOf } = useLab();
  const [open, setOpen] = useState<number | null>(null);
  const added = useRef<number | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const words = rule.transforms.map((step) => stepWords(step, { nameOf, tableOf: tableNameOf }));
  // A new step is set at once, so the focus goes to its first box, or to its head where there is none.
  useEffect(() => {
    if (added.current === null) return;
    const step = list.current?.querySelector(`[data-step="${added.current}"]`);
    added.current = null;
    const box = step?.querySelector<HTMLElement>('.step-form input');
    (box ?? step?.querySelector<HTMLElement>('.step-head'))?.focus();
  });
  const add = (at: number, steps: Transform[]) => {
    setOpen(at);
    added.current = at;
    onChange(withSteps(rule, at, steps));
    announce(`${steps.map((step) => entryOf(step.kind).name).join(', ')} added.`);
  };
  return (
    <div ref={list}>
      {rule.transforms.length === 0 && (
        <Text c="dimmed" fz="xs" mb="xs">
          No steps: the value is taken as it comes.
        </Text>
      )}
      <SortableList
        label="Steps"
        names={words}
        onMove={(from, to) => {
          setOpen(null);
          onChange(withMovedStep(rule, from, to));
        }}
      >
        {(at, tools) => {
          const step = rule.transforms[at] as Transform;
          return (
            <StepCard
              at={at}
              step={step}
              field={fieldsRead(rule)[0] ?? null}
              words={words[at] ?? ''}
              tools={tools}
              open={open === at}
              problems={problems.filter((problem) => problem.step === at)}
              effect={effects?.[at + 1] ?? null}
              person={person}
              onOpen={() => setOpen(open === at ? null : at)}
              onChange={(next, typing) => onChange(withStep(rule, at, next), typing && `${at}/${typing}`)}
              onMend={(steps) => add(at, steps)}
              onRemove={() => {
                setOpen(null);
                onChange(withoutStep(rule, at));
                announce(`${words[at]} removed.`);
                list.current?.parentElement?.querySelector<HTMLElement>('.add-step button')?.focus();
              }}
            />
          );
        }}
      </SortableList>
      <div className="add-step">
        <StepMenu
          onAdd={(kind: Kind) => add(rule.transforms.length, [structuredClone(entryOf(kind).fresh)])}
        />
      </div>
      {ending.map((problem) => (
        <Flag
          key={problem.message}
          problem={problem}
          onMend={(steps) => add(rule.transforms.length, steps)}
        />
      ))}
    </div>
  );
}

type CardProps = {
  at: number;
  step: Transform;
  field: string | null;
  words: string;
  tools: React.ReactNode;
  open: boolean;
  problems: readonly RuleProblem[];
  effect: TraceStep | null;
  person: string | null;
  onOpen: () => void;
  onChange: (step: Transform, typing?: string) => void;
  onMend: (steps: Transform[]) => void;
  onRemove: () => void;
};

function StepCard(props: CardProps) {
  const {
    at,
    step,
    field,
    words,
    tools,
    open,
    problems,
    effect,
    person,
    onOpen,
    onChange,
    onMend,
    onRemove,
  } = props;
  // What the check says of a step is said once, and not for each person again.
  const said = problems.some(({ message }) => message === effect?.problem);
  const settable = step.kind === 'lookup' || entryOf(step.kind).boxes.length > 0;
  const Chevron = open ? IconChevronDown : IconChevronRight;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a grid in every browser
    <div role="group" aria-label={`Step ${at + 1}: ${words}`} data-step={at} className="step">
      <Group gap={4} wrap="nowrap" align="flex-start">
        {tools}
        {settable ? (
          <UnstyledButton className="step-head" aria-expanded={open} onClick={onOpen}>
            <Chevron size={14} aria-hidden />
            <span>{words}</span>
          </UnstyledButton>
        ) : (
          <span className="step-head" tabIndex={-1}>
            {words}
          </span>
        )}
        <ActionIcon variant="subtle" color="gray" size={28} aria-label={`Remove ${words}`} onClick={onRemove}>
          <IconX size={16} aria-hidden />
        </ActionIcon>
      </Group>
      {person && effect && !said && (
        <Text className="step-effect" data-problem={effect.problem !== null || undefined}>
          {effect.problem ?? effect.display ?? <span className="no-value">no value</span>}
        </Text>
      )}
      {open && settable && <StepForm step={step} field={field} onChange={onChange} />}
      {problems.map((problem) => (
        <Flag key={problem.message} problem={problem} onMend={onMend} />
      ))}
    </div>
  );
}
