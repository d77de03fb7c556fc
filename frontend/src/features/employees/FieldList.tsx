import { Anchor, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { Employee } from '../../api/types';
import { useIsAdministrator } from '../../app/me';
import { Missing, plainDate, RelativeTime } from '../../ui';
import { candidateFieldNamesQuery } from './employees.api';
import { differs, displayed, provenanceSentence, underHeadings } from './employees.model';

type Field = Employee['fields'][number];

/** Every field with its value, where it came from, and what Ashby says where that differs. */
export function FieldList({ fields }: { fields: Field[] }) {
  const administrator = useIsAdministrator();
  const fromAshby = fields.some((field) => field.provenance?.kind === 'ashby');
  const names = useQuery({ ...candidateFieldNamesQuery, enabled: administrator && fromAshby });
  const nameOf = (key: string) => {
    const found = names.data?.fields.find((field) => field.key === key);
    return found ? `${found.object} · ${found.label}` : key;
  };
  return (
    <>
      {underHeadings(fields).map(({ heading, fields: some }) => (
        <div key={heading}>
          {heading && (
            <Title order={3} size="h4" mt="md" mb={4}>
              {heading}
            </Title>
          )}
          <dl className="record">
            {some.map((field) => (
              <Row key={field.key} field={field} nameOf={nameOf} />
            ))}
          </dl>
        </div>
      ))}
    </>
  );
}

type NameOf = (candidateField: string) => string;

function Row({ field, nameOf }: { field: Field; nameOf: NameOf }) {
  return (
    <div className="record-row">
      <dt>
        {field.label}
        {field.restricted && (
          <Text span c="dimmed" fz="xs" display="block">
            Administrators only
          </Text>
        )}
      </dt>
      <dd>
        <Value field={field} />
        <Origin field={field} nameOf={nameOf} />
        {differs(field) && (
          <Text style={{ color: 'var(--tone-waiting)' }}>
            Ashby says: {field.ashbyValue}. A value that a person typed is not overwritten.
          </Text>
        )}
        {field.keptAside && (
          <Text style={{ color: 'var(--tone-waiting)' }}>
            Kept aside: {field.keptAside}. It did not fit when the field became another type.
          </Text>
        )}
      </dd>
    </div>
  );
}

function Value({ field }: { field: Field }) {
  const words = displayed(field);
  if (words === '') return <Missing />;
  if (field.person) {
    return (
      <Text className="record-value">
        <Anchor component={Link} to={`/employees/${field.person.id}`} underline="always" inherit>
          {field.person.name}
        </Anchor>{' '}
        <Text span c="dimmed" fw={400}>
          {words}
        </Text>
      </Text>
    );
  }
  const day = field.type === 'date' && typeof field.value === 'string';
  return <Text className="record-value">{day ? plainDate(field.value as string) : words}</Text>;
}

function Origin({ field, nameOf }: { field: Field; nameOf: (key: string) => string }) {
  const sentence = provenanceSentence(field.provenance, nameOf);
  if (!field.provenance || !sentence) return null;
  return (
    <Text c="dimmed" fz="xs" component="div">
      {sentence}, <RelativeTime at={field.provenance.at} />
      {field.provenance.deliveryId && (
        <>
          {' · '}
          <Anchor
            component={Link}
            to={`/deliveries/${field.provenance.deliveryId}`}
            underline="always"
            inherit
            aria-label={`Delivery of ${field.label}`}
          >
            Delivery
          </Anchor>
        </>
      )}
    </Text>
  );
}
