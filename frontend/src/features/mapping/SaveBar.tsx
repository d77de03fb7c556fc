import { Button, Group, Text } from '@mantine/core';
import type { ProblemError } from '../../api/http';
import { count, RelativeTime } from '../../ui';
import type { FieldMapping } from './lab.types';
import { SaveNotes } from './panels/slots';
import { SaveNote } from './panels/versions/SaveNote';
import { Refusal } from './Refusal';

type Props = {
  mapping: FieldMapping;
  changes: number;
  /** What is said of the kept draft, quietly. */
  draft: string | null;
  canUndo: boolean;
  busy: boolean;
  /** Why the last save was refused, as long as that is so. */
  failure: ProblemError | null;
  note: string;
  onNote: (note: string) => void;
  onUndo: () => void;
  onDiscard: () => void;
  onSave: () => void;
};

/** Always in sight: what is saved, what is not, and what can be done about it. */
export function SaveBar(props: Props) {
  const { mapping, changes, draft, canUndo, busy, failure, note, onNote, onUndo, onDiscard, onSave } = props;
  return (
    <div className="save-bar">
      <SaveNotes />
      <Refusal failure={failure} />
      <Text c="dimmed" fz="xs" className="saved-by">
        {mapping.version === 0 ? 'Not saved yet' : `Version ${mapping.version}`}
        {mapping.author && `, by ${mapping.author}`}
        {mapping.savedAt && (
          <>
            , <RelativeTime at={mapping.savedAt} />
          </>
        )}
      </Text>
      {draft && (
        <Text c="dimmed" fz="xs">
          {draft}
        </Text>
      )}
      <Text role="status">{changes === 0 ? 'No unsaved changes' : count(changes, 'unsaved change')}</Text>
      <Group gap="xs">
        <Button variant="default" disabled={!canUndo} onClick={onUndo} aria-keyshortcuts="Control+Z Meta+Z">
          Undo
        </Button>
        <Button variant="default" disabled={changes === 0} onClick={onDiscard}>
          Discard
        </Button>
        <SaveNote note={note} disabled={changes === 0} onChange={onNote} />
        <Button disabled={changes === 0} loading={busy} onClick={onSave}>
          Save
        </Button>
      </Group>
    </div>
  );
}
