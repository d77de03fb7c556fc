import { Button, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { ProblemError } from '../../api/http';
import { announce, count } from '../../ui';
import { focusOn } from '../../ui/focus';
import { useLab } from './lab.context';
import { revealRow } from './panels/reveal';

const MOST = 6;

type Props = {
  /** Why a save was refused; null when none was, or when what it was about has been changed since. */
  failure: ProblemError | null;
};

/** At Save: which rows keep the mapping from being saved, before it is pressed and after. Each name leads to its row. */
export function Refusal({ failure }: Props) {
  const { refused, employeeFields, labelOf, change } = useLab();
  const box = useRef<HTMLDivElement>(null);
  const words = refused.length > 0 ? 'Mend these rows and save again' : (failure?.detail ?? '');
  const said = useRef('');
  said.current = [`${failure?.title}. ${words}`, refused.map(labelOf).join(', ')].filter(Boolean).join(': ');
  // The button that was pressed lost the focus while it was busy: it goes on where there is something to do.
  useEffect(() => {
    if (!failure) return;
    const first = box.current?.querySelector<HTMLElement>('button');
    if (first) first.focus({ preventScroll: true });
    else focusOn(box.current, 'nearest');
    announce(said.current);
  }, [failure]);
  if (!failure && refused.length === 0) return null;
  const shown = refused.slice(0, MOST);
  const rest = refused.length - shown.length;
  const before = `${count(refused.length, 'row')} would be refused`;
  return (
    <div className="refusal" ref={box} data-refused={failure ? true : undefined}>
      <IconAlertTriangle size={16} aria-hidden />
      {failure ? (
        <>
          <Text span fw={620}>
            {failure.title}.
          </Text>{' '}
          <Text span>
            {words}
            {refused.length > 0 && ': '}
          </Text>
        </>
      ) : (
        <Text span>{before}: </Text>
      )}
      {shown.map((field) => {
        const label = labelOf(field);
        return employeeFields.some(({ key }) => key === field) ? (
          <Button
            key={field}
            variant="default"
            size="compact-sm"
            mih={28}
            aria-label={`Go to ${label}`}
            onClick={() => revealRow(label)}
          >
            {label}
          </Button>
        ) : (
          <Button
            key={field}
            variant="default"
            size="compact-sm"
            mih={28}
            onClick={() => change({ kind: 'unmapped', employeeField: field })}
          >
            {`Take out ${label}, which is no employee field`}
          </Button>
        );
      })}
      {rest > 0 && <Text span>and {rest} more</Text>}
    </div>
  );
}
