import { Checkbox, Group, Text } from '@mantine/core';
import { Missing } from '../../../../ui';
import { PersonLink } from '../PersonLink';
import type { ChangedPerson } from './trial.model';

type Props = {
  people: readonly ChangedPerson[];
  /** By application; null where nobody can be chosen. */
  chosen: ReadonlySet<string> | null;
  onChoose: (applications: readonly string[], on: boolean) => void;
};

/** Person, field, from, to. */
export function ChangesTable({ people, chosen, onChoose }: Props) {
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
          chosen={chosen === null ? null : chosen.has(person.applicationId)}
          onChoose={(on) => onChoose([person.applicationId], on)}
        />
      ))}
    </table>
  );
}

type PersonProps = { person: ChangedPerson; chosen: boolean | null; onChoose: (on: boolean) => void };

function PersonChanges({ person, chosen, onChoose }: PersonProps) {
  const { applicationId, name, changes, kept, canApply } = person;
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
                  Another application, or none yet, decides their values.
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
