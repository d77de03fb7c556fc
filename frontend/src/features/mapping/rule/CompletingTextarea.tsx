import { Popover, Textarea } from '@mantine/core';
import { type KeyboardEvent, type Ref, useId, useImperativeHandle, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { announce, count } from '../../../ui';
import { type Completion, completionsFor, type Typing } from '../template.model';

/** What may be done to the box from outside: put something in at the caret or in the place of a part, show a place. */
export type TextPlace = {
  insert: (text: string) => void;
  replace: (from: number, to: number, text: string) => void;
  show: (at: number) => void;
};

type Props = {
  ref?: Ref<TextPlace>;
  label: string;
  description?: string;
  placeholder?: string;
  value: string;
  error?: boolean;
  mono?: boolean;
  completions: readonly Completion[];
  typingAt: (text: string, caret: number) => Typing | null;
  onChange: (text: string) => void;
};

/** A box for text that knows names: as one begins to type a name, those that fit are offered. */
export function CompletingTextarea(props: Props) {
  const { label, description, placeholder, value, error, mono, completions, typingAt, onChange } = props;
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const [typing, setTyping] = useState<Typing | null>(null);
  const [active, setActive] = useState(0);
  const offered = typing ? completionsFor(typing.typed, completions) : [];
  const open = offered.length > 0;

  const put = (from: number, to: number, text: string) => {
    const caret = from + text.length;
    // The text is in the box before the caret is set, and both before the next key: a late caret would jump.
    flushSync(() => {
      setTyping(null);
      onChange(value.slice(0, from) + text + value.slice(to));
    });
    box.current?.focus();
    box.current?.setSelectionRange(caret, caret);
  };
  useImperativeHandle(props.ref, () => ({
    insert: (text) => {
      const from = box.current?.selectionStart ?? value.length;
      put(from, box.current?.selectionEnd ?? from, text);
    },
    replace: put,
    show: (at) => {
      box.current?.focus();
      box.current?.setSelectionRange(at, at);
    },
  }));
  const look = (text: string, caret: number) => {
    const found = typingAt(text, caret);
    const fits = found ? completionsFor(found.typed, completions) : [];
    // What is complete already needs no offer.
    const complete = fits.length === 1 && fits[0]?.insert === text.slice(found?.from, found?.to);
    if (fits.length > 0 && !complete && found?.typed !== typing?.typed) {
      announce(`${count(fits.length, 'name')} on offer. Arrow keys choose, Enter takes.`);
    }
    setTyping(complete ? null : found);
    setActive(0);
  };
  const take = (completion: Completion | undefined) => {
    if (typing && completion) put(typing.from, typing.to, completion.insert);
  };
  const keyed = (event: KeyboardEvent) => {
    if (!open) return;
    const direction = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (direction) setActive((active + direction + offered.length) % offered.length);
    else if (event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey)) take(offered[active]);
    else if (event.key === 'Escape') setTyping(null);
    else {
      // The caret leaves the name that was being typed.
      if (/^(Arrow(Left|Right)|Home|End)$/.test(event.key)) setTyping(null);
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <Popover
      opened={open}
      position="bottom-start"
      width="target"
      shadow="md"
      withRoles={false}
      closeOnEscape={false}
      portalProps={{ target: '#content' }}
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <div>
          <Textarea
            ref={box}
            label={label}
            description={description}
            placeholder={placeholder}
            value={value}
            error={error}
            autosize
            minRows={mono ? 2 : 1}
            maxRows={8}
            spellCheck={false}
            className={mono ? 'mono-text' : undefined}
            aria-autocomplete="list"
            aria-controls={open ? `${id}-list` : undefined}
            aria-activedescendant={open ? `${id}-${active}` : undefined}
            onChange={(event) => {
              const { value: text, selectionStart } = event.currentTarget;
              onChange(text);
              look(text, selectionStart);
            }}
            onKeyDown={keyed}
            onClick={(event) => look(value, event.currentTarget.selectionStart)}
            onBlur={() => setTyping(null)}
          />
        </div>
      </Popover.Target>
      <Popover.Dropdown p={4}>
        <div className="completions" role="listbox" id={`${id}-list`} aria-label={`Names for ${label}`}>
          {offered.map((each, at) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the box has the focus and takes the keys
            <div
              key={each.insert}
              id={`${id}-${at}`}
              role="option"
              tabIndex={-1}
              aria-selected={at === active}
              className="completion"
              data-active={at === active || undefined}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => take(each)}
            >
              <span>{each.label}</span>
              <span className="completion-hint">{each.hint}</span>
            </div>
          ))}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
