import { Button, Checkbox, Skeleton, Stack, Text, VisuallyHidden } from '@mantine/core';
import { useEffect, useState } from 'react';
import { asProblem } from '../../../api/http';
import type { RosterColumn, RosterCounts } from '../../../api/types';
import { announce, count, Panel, Problem } from '../../../ui';
import type { ChosenFile } from './ImportPage';
import { PreviewRows } from './PreviewRows';
import { useImportFile, usePreviewFile } from './roster.api';
import { importWords, resultWords } from './roster.model';
import { StepHeading } from './Steps';

type Props = {
  file: ChosenFile;
  columns: RosterColumn[];
  onBack: () => void;
  onDone: (counts: RosterCounts) => void;
};

/** What the import would do, line by line; then the import. */
export function PreviewImport({ file, columns, onBack, onDone }: Props) {
  const preview = usePreviewFile();
  const carryOut = useImportFile();
  const [replace, setReplace] = useState(false);
  const [leaveOut, setLeaveOut] = useState(false);
  const request = { text: file.text, columns };
  const show = (replacing: boolean) => preview.mutate({ ...request, replace: replacing });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the step is opened anew for every file and its columns
  useEffect(() => show(false), []);

  const counts = preview.data?.counts;
  const go = () =>
    carryOut.mutate(
      { ...request, fileName: file.name, replace, leaveOut, expected: counts },
      {
        onSuccess: (done) => {
          announce(`Imported. ${resultWords(done)}`);
          onDone(done);
        },
        onError: (failure) => asProblem(failure).code === 'preview-outdated' && show(replace),
      },
    );
  const nothing = counts === undefined || counts.create + counts.update === 0;
  const held = counts !== undefined && counts.problem > 0 && !leaveOut;
  return (
    <Panel>
      <Stack>
        <StepHeading>Preview</StepHeading>
        {preview.isPending && !preview.data && <Waiting />}
        {preview.error !== null && <Problem failure={preview.error} onRetry={() => show(replace)} />}
        {preview.data && counts && (
          <>
            <PreviewRows preview={preview.data} />
            {(preview.data.kept > 0 || replace) && (
              <Checkbox
                label="Replace what people typed and what came from Ashby"
                description={
                  replace
                    ? 'The file’s values take their place. The next import from Ashby may set its own again.'
                    : `${count(preview.data.kept, 'value differs and stays', 'values differ and stay')} as somebody typed it, or as Ashby said.`
                }
                checked={replace}
                disabled={preview.isPending}
                onChange={(event) => {
                  setReplace(event.currentTarget.checked);
                  show(event.currentTarget.checked);
                }}
              />
            )}
            {counts.problem > 0 && (
              <Checkbox
                label={`Leave out ${count(counts.problem, 'line with a problem', 'lines with problems')}`}
                description="Without this, nothing is imported while there are problems. Or correct the file and choose it again."
                checked={leaveOut}
                onChange={(event) => setLeaveOut(event.currentTarget.checked)}
              />
            )}
          </>
        )}
        {carryOut.error !== null && <Problem failure={carryOut.error} />}
        <div className="roster-actions">
          <Button variant="default" onClick={onBack}>
            Back to the columns
          </Button>
          {counts && (
            <Button disabled={nothing || held || preview.isPending} loading={carryOut.isPending} onClick={go}>
              {importWords(counts)}
            </Button>
          )}
        </div>
        {counts && nothing && counts.problem === 0 && (
          <Text c="dimmed">Everybody is there already, as the file says.</Text>
        )}
      </Stack>
    </Panel>
  );
}

function Waiting() {
  return (
    <Stack gap={8} aria-busy="true">
      <VisuallyHidden>Looking what the import would do</VisuallyHidden>
      <Skeleton height={36} radius="sm" />
      {[1, 2, 3, 4, 5].map((row) => (
        <Skeleton key={row} height={44} radius="sm" />
      ))}
    </Stack>
  );
}
