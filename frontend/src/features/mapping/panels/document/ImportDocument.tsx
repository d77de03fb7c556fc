import { Button, FileButton, Group, Stack, Text, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconFile } from '@tabler/icons-react';
import { useState } from 'react';
import { asProblem } from '../../../../api/http';
import type { ImportShown } from '../../../../api/types';
import { announce, count, Problem } from '../../../../ui';
import { useLab } from '../../lab.context';
import { usePutIntoDraft, useShowImport } from './document.api';
import { readDocument } from './document.model';
import { ImportPreview } from './ImportPreview';

/** Choose or paste; look at the differences; put them into the draft. Nothing is saved by it. */
export function ImportDocument({ onDone }: { onDone: () => void }) {
  const { changed, reloadDraft } = useLab();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [shownFor, setShownFor] = useState<unknown>(null);
  const show = useShowImport();
  const put = usePutIntoDraft();
  const look = (given: string) => {
    setText(given);
    const read = readDocument(given);
    setProblem(read.problem);
    setShownFor(read.document);
    if (read.problem === null) show.mutate(read.document);
  };
  const choose = (file: File | null) => void file?.text().then(look);
  const isStale = put.error !== null && asProblem(put.error).status === 412;
  const shown = shownFor === null ? undefined : show.data;
  const putIntoDraft = (seen: ImportShown) =>
    put.mutate(
      { document: shownFor, shown: seen },
      {
        // What was shown is no longer so: show what is so now, and let them decide again.
        onError: (failure) => {
          if (asProblem(failure).status === 412) show.mutate(shownFor);
        },
        onSuccess: async () => {
          await reloadDraft();
          const words = 'The document is in your draft. Look at it, try it, then save.';
          notifications.show({ message: words, color: 'green' });
          announce(words);
          onDone();
        },
      },
    );
  return (
    <Stack gap="md">
      <Text>A document that Export wrote, here or in another Stagedoor. You see what differs first.</Text>
      <Group gap="sm">
        <FileButton onChange={choose} accept="application/json,.json">
          {(props) => (
            <Button {...props} variant="default" leftSection={<IconFile size={16} aria-hidden />}>
              Choose a file
            </Button>
          )}
        </FileButton>
      </Group>
      <Textarea
        label="Or paste a document"
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setShownFor(null);
          setProblem(null);
        }}
        error={problem}
        rows={5}
        resize="vertical"
        spellCheck={false}
        classNames={{ input: 'mono' }}
      />
      {shown === undefined && (
        <Group justify="flex-end">
          <Button loading={show.isPending} onClick={() => look(text)}>
            Show differences
          </Button>
        </Group>
      )}
      {show.error && shownFor !== null && <Problem failure={show.error} />}
      {shown && (
        <>
          <ImportPreview shown={shown} />
          {changed.length > 0 && (
            <Text className="outdated">
              Your {count(changed.length, 'unsaved change')} would be replaced by the document.
            </Text>
          )}
          {put.error && <Problem failure={put.error} />}
          {isStale && (
            <Text>What differs now is shown above. Look at it again, then put it into your draft.</Text>
          )}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onDone}>
              Cancel
            </Button>
            <Button loading={put.isPending} onClick={() => putIntoDraft(shown)}>
              Put into draft
            </Button>
          </Group>
        </>
      )}
    </Stack>
  );
}
