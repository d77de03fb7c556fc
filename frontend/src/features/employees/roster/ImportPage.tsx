import { Button, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import type { EmployeeField, RosterCounts, RosterReading } from '../../../api/types';
import { BackLink, ListStates, Page, PageHeader, Panel, StateBadge } from '../../../ui';
import { useUnsaved } from '../../../ui/unsaved';
import { employeeFieldsQuery } from '../employees.api';
import { ChooseFile } from './ChooseFile';
import { MapColumns } from './MapColumns';
import { PreviewImport } from './PreviewImport';
import { type Choices, columnsOf, resultWords, suggestedChoices } from './roster.model';
import { StepHeading, Steps } from './Steps';
import './roster.css';

/** What was read. It stays in memory alone: a file of people is not kept in the browser. */
export type ChosenFile = { name: string; text: string; reading: RosterReading };

/** Employees > Import from CSV: a file, its columns, the preview, the import. */
export default function ImportPage() {
  const fields = useQuery(employeeFieldsQuery);
  return (
    <Page>
      <BackLink to="/employees">All employees</BackLink>
      <PageHeader
        title="Import from CSV"
        lead="For people who were there before Ashby. Nothing is changed before you have seen what would be."
      />
      <ListStates query={fields} rows={6}>
        {(known) => <Flow fields={known} />}
      </ListStates>
    </Page>
  );
}

function Flow({ fields }: { fields: EmployeeField[] }) {
  const [file, setFile] = useState<ChosenFile | null>(null);
  const [choices, setChoices] = useState<Choices>({});
  const [previewing, setPreviewing] = useState(false);
  const [done, setDone] = useState<RosterCounts | null>(null);
  useUnsaved(file !== null && done === null);
  const startAgain = () => {
    setFile(null);
    setPreviewing(false);
    setDone(null);
  };
  const step = done ? 3 : previewing ? 2 : file ? 1 : 0;
  return (
    <Stack gap="lg">
      <Steps at={step} />
      {file === null && (
        <ChooseFile
          onRead={(read) => {
            setChoices(suggestedChoices(read.reading.columns));
            setFile(read);
          }}
        />
      )}
      {file !== null && step === 1 && (
        <MapColumns
          file={file}
          fields={fields}
          choices={choices}
          onChange={setChoices}
          onBack={startAgain}
          onNext={() => setPreviewing(true)}
        />
      )}
      {file !== null && step === 2 && (
        <PreviewImport
          file={file}
          columns={columnsOf(file.reading.columns, choices, fields)}
          onBack={() => setPreviewing(false)}
          onDone={setDone}
        />
      )}
      {done !== null && <Done counts={done} onAgain={startAgain} />}
    </Stack>
  );
}

function Done({ counts, onAgain }: { counts: RosterCounts; onAgain: () => void }) {
  return (
    <Panel>
      <Stack align="flex-start" className="roster-done">
        <StepHeading>Imported</StepHeading>
        <StateBadge tone="good">{resultWords(counts)}</StateBadge>
        <Text c="dimmed">Each value says that it came from this file and who imported it.</Text>
        <div className="roster-actions">
          <Button component={Link} to="/employees">
            See all employees
          </Button>
          <Button variant="default" onClick={onAgain}>
            Import another file
          </Button>
        </div>
      </Stack>
    </Panel>
  );
}
