import { Button, Group, TextInput } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { announce } from './announce';

type Props = { label: string; value: string; description?: ReactNode };

/** A read-only value with Copy; selecting it by hand works too, where the clipboard is refused. */
export function CopyField({ label, value, description }: Props) {
  const [copied, setCopied] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const later = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(later.current), []);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value);
      setCopied(true);
      announce(`${label} copied`);
      clearTimeout(later.current);
      later.current = setTimeout(() => setCopied(false), 2000);
    } catch {
      input.current?.select();
      announce(`${label} is selected. Copy it with your keyboard.`);
    }
  };
  return (
    <Group align="flex-end" gap="xs" wrap="nowrap">
      <TextInput
        ref={input}
        label={label}
        description={description}
        value={value}
        readOnly
        onFocus={(event) => event.currentTarget.select()}
        style={{ flex: 1, minWidth: 0 }}
        classNames={{ input: 'mono' }}
        spellCheck={false}
        autoComplete="off"
      />
      <Button
        variant="default"
        onClick={() => void copy()}
        aria-label={`Copy ${label}`}
        leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
        miw={108}
      >
        {copied ? 'Copied' : 'Copy'}
      </Button>
    </Group>
  );
}
