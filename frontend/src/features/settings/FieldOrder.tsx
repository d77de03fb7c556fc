import { Button, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { EmployeeField } from '../../api/types';
import { Problem } from '../../ui';
import { SortableList } from '../../ui/SortableList';
import { useOrderFields } from './fields.api';
import { moved, placeIn } from './fields.model';
import { typeLabel } from './settings.model';

type Props = { fields: EmployeeField[]; onEdit: (field: EmployeeField) => void };

/** The fields in use under their headings, to put in order. */
export function FieldOrder({ fields, onEdit }: Props) {
  const order = useOrderFields();
  const heading = (at: number) =>
    at === 0 || fields[at - 1]?.group !== fields[at]?.group ? (fields[at]?.group ?? '') : null;
  return (
    <div className="field-order">
      {order.error !== null && <Problem failure={order.error} />}
      <SortableList
        label="Employee fields"
        names={fields.map((field) => field.label)}
        place={(at) => placeIn(fields, at)}
        onMove={(from, to) => order.mutate({ after: moved(fields, from, to), before: fields })}
      >
        {(at, tools) => {
          const field = fields[at];
          return (
            field && <Row field={field} heading={heading(at)} tools={tools} onEdit={() => onEdit(field)} />
          );
        }}
      </SortableList>
    </div>
  );
}

type RowProps = { field: EmployeeField; heading: string | null; tools: ReactNode; onEdit: () => void };

function Row({ field, heading, tools, onEdit }: RowProps) {
  const marks = [
    field.required && 'Required',
    field.unique && 'Unique',
    field.restricted && 'Administrators only',
  ].filter(Boolean);
  return (
    <>
      {heading !== null && heading !== '' && <h2 className="field-heading">{heading}</h2>}
      {heading === '' && <div className="field-gap" />}
      <div className="field-row">
        {tools}
        <div className="field-name">
          <Text fw={550}>{field.label}</Text>
          <Text c="dimmed" fz="xs">
            {typeLabel(field.type)}
            {field.choices.length > 0 && `: ${field.choices.join(', ')}`}
          </Text>
        </div>
        <Text fz="xs" className="field-marks">
          {marks.join(' · ')}
        </Text>
        <Button size="xs" variant="default" onClick={onEdit} aria-label={`Edit ${field.label}`}>
          Edit
        </Button>
      </div>
    </>
  );
}
