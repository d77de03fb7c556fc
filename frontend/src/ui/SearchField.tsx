import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';

type Props = { label: string; value: string; onChange: (value: string) => void };

/**
 * Searches while one types, a moment after the last letter; the address keeps what was searched. Where a link or Back changes
 * the address, the field says what is searched then.
 */
export function SearchField({ label, value, onChange }: Props) {
  const [text, setText] = useState(value);
  const [before, setBefore] = useState(value);
  // What was given to the address by typing: it comes back as the value, when more may be typed already.
  const [sent, setSent] = useState(value);
  if (value !== before) {
    setBefore(value);
    if (value !== sent) {
      setSent(value);
      setText(value);
    }
  }
  const search = useDebouncedCallback(() => {
    const wanted = text.trim();
    if (wanted === value) return;
    setSent(wanted);
    onChange(wanted);
  }, 250);
  const type = (typed: string) => {
    setText(typed);
    search();
  };
  return (
    <TextInput
      label={label}
      type="search"
      value={text}
      onChange={(event) => type(event.currentTarget.value)}
      leftSection={<IconSearch size={16} aria-hidden />}
      maw={360}
      autoComplete="off"
    />
  );
}
