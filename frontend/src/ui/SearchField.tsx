import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';

type Props = { label: string; value: string; onChange: (value: string) => void };

/** Searches while one types, a moment after the last letter; the address keeps what was searched. */
export function SearchField({ label, value, onChange }: Props) {
  const [text, setText] = useState(value);
  const [settled] = useDebouncedValue(text.trim(), 250);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what the person typed may change the address
  useEffect(() => {
    if (settled !== value) onChange(settled);
  }, [settled]);
  return (
    <TextInput
      label={label}
      type="search"
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      leftSection={<IconSearch size={16} aria-hidden />}
      maw={360}
      autoComplete="off"
    />
  );
}
