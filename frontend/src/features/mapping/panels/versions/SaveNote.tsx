import { Button, Popover, Stack, Text, Textarea } from '@mantine/core';
import { IconNote } from '@tabler/icons-react';
import { useId, useState } from 'react';

type Props = { note: string; disabled: boolean; onChange: (note: string) => void };

const LONGEST = 500;

/** A sentence for the list of versions. Optional: Save stays one press. */
export function SaveNote({ note, disabled, onChange }: Props) {
  const [open, setOpen] = useState(false);
  const title = useId();
  return (
    <Popover
      opened={open && !disabled}
      onChange={setOpen}
      position="top-end"
      width={300}
      shadow="md"
      trapFocus
      returnFocus
      withRoles={false}
    >
      <Popover.Target>
        <Button
          variant="default"
          disabled={disabled}
          aria-expanded={open}
          className="save-note"
          leftSection={<IconNote size={16} aria-hidden />}
          onClick={() => setOpen(!open)}
        >
          <span className="save-note-words">{note.trim() ? 'Note added' : 'Add a note'}</span>
        </Button>
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-labelledby={title}>
        <Stack gap="xs">
          <Text id={title} fw={620}>
            A note for this version
          </Text>
          <Textarea
            label="What changes, and why"
            description="Everyone who looks at the versions can read it."
            value={note}
            onChange={(event) => onChange(event.currentTarget.value)}
            maxLength={LONGEST}
            rows={3}
            data-autofocus
          />
          <Button variant="default" onClick={() => setOpen(false)} style={{ alignSelf: 'flex-end' }}>
            Done
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
