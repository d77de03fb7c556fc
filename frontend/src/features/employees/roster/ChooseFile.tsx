import { Button, FileButton, Stack, Text, Textarea } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { type DragEvent, useState } from 'react';
import { asProblem } from '../../../api/http';
import { announce, Panel, Problem } from '../../../ui';
import type { ChosenFile } from './ImportPage';
import { useReadFile } from './roster.api';
import { decoded, isWorkbook, LARGEST } from './roster.model';
import { StepHeading } from './Steps';

/** A file by choosing, dropping or pasting. */
export function ChooseFile({ onRead }: { onRead: (file: ChosenFile) => void }) {
  const read = useReadFile();
  const [pasted, setPasted] = useState('');
  const [over, setOver] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);

  const take = (name: string, text: string) => {
    setRefused(null);
    read.mutate(text, {
      onSuccess: (reading) => {
        announce(`${reading.rows} people and ${reading.columns.length} columns found.`);
        onRead({ name, text, reading });
      },
    });
  };
  const choose = async (file: File | null) => {
    if (!file) return;
    if (file.size > LARGEST) {
      setRefused('This file is larger than 4 MB. Split it, and import one part after the other.');
      return;
    }
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (isWorkbook(bytes)) {
      read.reset();
      setRefused('This is an Excel workbook. Save it as CSV (UTF-8) and choose that file.');
      return;
    }
    take(file.name, decoded(bytes));
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void choose(event.dataTransfer.files[0] ?? null);
  };
  const told = read.error ? asProblem(read.error).field('text') : undefined;
  return (
    <Panel>
      <Stack>
        <StepHeading quietly>Choose a file</StepHeading>
        <Text c="dimmed">
          The first line names the columns, each further line is a person; up to 5,000 people. In a
          spreadsheet, save as CSV.
        </Text>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut; the button inside does the same */}
        <div
          className="roster-drop"
          data-over={over || undefined}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={drop}
        >
          <FileButton accept=".csv,.tsv,.txt,text/csv" onChange={(file) => void choose(file)}>
            {(props) => (
              <Button {...props} loading={read.isPending} leftSection={<IconUpload size={16} aria-hidden />}>
                Choose a file
              </Button>
            )}
          </FileButton>
          <Text c="dimmed">or drop it here</Text>
        </div>
        <Textarea
          label="Or paste from a spreadsheet"
          rows={5}
          value={pasted}
          onChange={(event) => setPasted(event.currentTarget.value)}
          classNames={{ input: 'roster-paste' }}
          wrap="off"
        />
        {(told ?? refused) && (
          <Text role="alert" style={{ color: 'var(--tone-bad)' }}>
            {told ?? refused}
          </Text>
        )}
        {read.error !== null && told === undefined && <Problem failure={read.error} />}
        <div className="roster-actions">
          <Button
            variant="default"
            disabled={pasted.trim() === ''}
            loading={read.isPending}
            onClick={() => take('', pasted)}
          >
            Use what I pasted
          </Button>
        </div>
      </Stack>
    </Panel>
  );
}
