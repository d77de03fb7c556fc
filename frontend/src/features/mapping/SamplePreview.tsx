import { Alert, Button, List, Select, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type FormEvent, useState } from 'react';
import { asProblem } from '../../api/http';
import type { Preview } from '../../api/types';
import { Problem } from '../../ui';
import { useLab } from './lab.context';
import { type Subject, useEmployeeChoices } from './mapping.api';
import { Fitting, PlanWords } from './panels/preview/PlanWords';
import { PreviewLink } from './panels/preview/PreviewLink';
import { StepByStep } from './panels/preview/StepByStep';

type Props = {
  answer: Preview | null;
  failure: unknown;
  busy: boolean;
  /** The rules have changed since, and what they give is being asked for. */
  refreshing: boolean;
  onGo: (subject: Subject) => void;
};

/** What one real person would get under the mapping on screen, saved or not. */
export function SamplePreview({ answer, failure, busy, refreshing, onGo }: Props) {
  const [email, setEmail] = useState('');
  const [employee, setEmployee] = useState<{ value: string; label: string } | null>(null);
  const [search, setSearch] = useState('');
  const [opened, setOpened] = useState(false);
  const [missing, setMissing] = useState(false);
  const [sent, setSent] = useState('');
  // What the server says of the address, as long as it is the address that it was told.
  const about = failure === null ? undefined : asProblem(failure).field('candidateEmail');
  const wrong = sent === email.trim() ? about : undefined;
  const [asked] = useDebouncedValue(search === employee?.label ? '' : search.trim(), 200);
  const choices = useEmployeeChoices(asked, opened);
  const found = (choices.data?.items ?? []).map((row) => ({ value: row.id, label: row.name, row }));
  const options =
    employee && !found.some(({ value }) => value === employee.value) ? [employee, ...found] : found;
  const subject = () => (email.trim() ? { candidateEmail: email.trim() } : { employeeId: employee?.value });
  const go = (event: FormEvent) => {
    event.preventDefault();
    const given = email.trim() !== '' || employee !== null;
    setMissing(!given);
    setSent(email.trim());
    if (given) onGo(subject());
  };
  return (
    <Stack gap="sm">
      <form onSubmit={go} noValidate>
        <Stack gap="sm">
          <TextInput
            label="Candidate's email address"
            type="email"
            autoComplete="off"
            value={email}
            error={missing ? 'Enter an address, or pick an employee.' : wrong}
            onChange={(event) => {
              setEmail(event.currentTarget.value);
              setEmployee(null);
              setSearch('');
              setMissing(false);
            }}
          />
          <Select
            label="Or pick an employee"
            placeholder="Name"
            searchable
            selectFirstOptionOnChange
            clearable
            clearButtonProps={{ 'aria-label': 'Pick nobody' }}
            data={options.map(({ value, label }) => ({ value, label }))}
            filter={({ options: all }) => all}
            value={employee?.value ?? null}
            searchValue={search}
            onSearchChange={setSearch}
            onDropdownOpen={() => setOpened(true)}
            nothingFoundMessage={choices.isPending ? 'Looking' : 'Nobody by that name'}
            onChange={(value, option) => {
              setEmployee(value && option ? { value, label: String(option.label) } : null);
              setMissing(false);
              if (value) setEmail('');
            }}
          />
          <Button type="submit" loading={busy} style={{ alignSelf: 'flex-end' }} miw={72}>
            Go
          </Button>
        </Stack>
      </form>
      {failure !== null && !about && <Problem failure={failure} />}
      {answer && (
        <Answer
          answer={answer}
          refreshing={refreshing}
          onChoose={(id) => onGo({ ...subject(), applicationId: id })}
        />
      )}
      {!answer && failure === null && (
        <Text c="dimmed" fz="xs">
          Nothing is changed by a preview. The person's values appear beside the employee fields, and follow
          what you change there.
        </Text>
      )}
    </Stack>
  );
}

function Answer({
  answer,
  refreshing,
  onChoose,
}: {
  answer: Preview;
  refreshing: boolean;
  onChoose: (id: string) => void;
}) {
  const { refused } = useLab();
  if (answer.kind === 'none') {
    return (
      <Alert variant="outline" color="gray" title="No preview" role="status">
        {answer.message}
      </Alert>
    );
  }
  if (answer.kind === 'choose') {
    return (
      <div>
        <Text mb="xs">{answer.message}</Text>
        <Choices choices={answer.candidates} onChoose={onChoose} />
      </div>
    );
  }
  const { person } = answer;
  // What a save would refuse is a problem, whatever comes of it for this person.
  const rows = answer.rows.map((row) =>
    refused.includes(row.employeeField) ? { ...row, problem: row.problem ?? 'A save would refuse it.' } : row,
  );
  // A stage is often named as the status is: "Hired", "Archived".
  const facts = [...new Set([person.jobTitle, person.stage, person.status])].filter(Boolean).join(' · ');
  const others = answer.applications.filter((other) => other.applicationId !== person.applicationId);
  return (
    <Stack gap="xs" role="status">
      <div>
        <Text fw={620}>{person.name}</Text>
        <Text c="dimmed">{facts}</Text>
      </div>
      {refreshing && (
        <Text c="dimmed" fz="xs">
          Following your changes
        </Text>
      )}
      <PlanWords plan={answer.plan} problems={answer.problems} />
      <Fitting rows={rows} />
      <Text>{answer.offer ? `${answer.offer}.` : 'No offer is used.'}</Text>
      {answer.notes.length > 0 && (
        <List size="sm" spacing={2}>
          {answer.notes.map((note) => (
            <List.Item key={note}>{note}</List.Item>
          ))}
        </List>
      )}
      <StepByStep rows={answer.rows} />
      <PreviewLink applicationId={person.applicationId} />
      {others.length > 0 && (
        <div>
          <Text fw={550} mb={4}>
            Other applications of this person
          </Text>
          <Choices choices={others} onChoose={onChoose} />
        </div>
      )}
    </Stack>
  );
}

type Choice = { applicationId: string; label: string };

function Choices({ choices, onChoose }: { choices: Choice[]; onChoose: (id: string) => void }) {
  return (
    <Stack gap={6}>
      {choices.map(({ applicationId, label }) => (
        <Button
          key={applicationId}
          variant="default"
          justify="flex-start"
          fullWidth
          h="auto"
          mih={36}
          py={6}
          px="sm"
          styles={{ label: { whiteSpace: 'normal', textAlign: 'left' } }}
          onClick={() => onChoose(applicationId)}
        >
          {label}
        </Button>
      ))}
    </Stack>
  );
}
