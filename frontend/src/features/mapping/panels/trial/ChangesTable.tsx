import { Checkbox, Group, Text } from '@mantine/core';
import type { TriedPerson } from '../../../../api/types';
import { Missing } from '../../../../ui';
import { PersonLink } from '../PersonLink';
import { applicationWords, type ChangedPerson } from './trial.model';

type Props = {
  people: readonly ChangedPerson[];
  /** All of the trial: one of them may be the application that decides. */
  everyone: readonly TriedPerson[];
  /** By application; null where nobody can be chosen. */
  chosen: ReadonlySet<string> | null;
  onChoose: (applications: readonly string[], on: boolean) => void;
};

/** Person, field, from, to. */
export function ChangesTable({ people, everyone, chosen, onChoose }: Props) {
  return (
    <table className="changes" aria-label="What would change for employees">
      <thead>
        <tr>
          <th scope="col">Person</th>
          <th scope="col">Field</th>
          <th scope="col">From</th>
          <th scope="col">To</th>
        </tr>
      </thead>
      {people.map((person) => (
        <PersonChanges
          key={person.applicationId}
          person={person}
          everyone={everyone}
          chosen={chosen === null ? null : chosen.has(person.applicationId)}
          onChoose={(on) => onChoose([person.applicationId], on)}
        />
      ))}
    </table>
  );
}

type PersonProps = {
  person: ChangedPerson;
  everyone: readonly TriedPerson[];
  chosen: boolean | null;
  onChoose: (on: boolean) => void;
};

function PersonChanges({ person, everyone, chosen, onChoose }: PersonProps) {
  const { applicationId, name, changes, kept, canApply, decidedBy } = person;
  return (
    <tbody>
      {changes.map(({ employeeField, label, from, to }, index) => (
        <tr key={employeeField}>
          {index === 0 && (
            <th scope="rowgroup" rowSpan={changes.length} className="change-person">
              <Group gap="xs" wrap="nowrap">
                {chosen !== null && canApply && (
                  <Checkbox
                    aria-label={`Choose ${name}`}
                    checked={chosen}
                    onChange={(event) => onChoose(event.currentTarget.checked)}
                  />
                )}
                <PersonLink applicationId={applicationId}>{name}</PersonLink>
              </Group>
              {!canApply && (
                <Text c="dimmed" fz="xs">
                  {decidedBy === null ? (
                    'No application decides their values yet: they came by no listener. Move this one into a stage that a listener waits for.'
                  ) : (
                    <>
                      Another application decides their values:{' '}
                      <PersonLink applicationId={decidedBy}>
                        {applicationWords(decidedBy, everyone)}
                      </PersonLink>
                    </>
                  )}
                </Text>
              )}
              {kept.length > 0 && (
                <Text c="dimmed" fz="xs">
                  Typed by hand, so it stays: {kept.map(({ label }) => label).join(', ')}
                </Text>
              )}
            </th>
          )}
          <td data-head="Field">{label}</td>
          <td data-head="From">{from ?? <Missing />}</td>
          <td data-head="To">
            <strong>{to ?? <Missing />}</strong>
          </td>
        </tr>
      ))}
    </tbody>
  );
}
