import { Alert, Anchor, Button, Switch } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { mappingAddress } from '../../api/addresses';
import type { EmployeeField } from '../../api/types';
import { Breadcrumb, Empty, ListStates, Page, PageHeader } from '../../ui';
import { FieldDialog } from './FieldDialog';
import { FieldOrder } from './FieldOrder';
import { allFieldsQuery } from './fields.api';
import { headings, inOrder } from './fields.model';
import { RetiredFields } from './RetiredFields';
import './fields.css';

/** Settings > Employee fields: what an employee record holds. */
export default function EmployeeFieldsPage() {
  const fields = useQuery(allFieldsQuery);
  const [edited, setEdited] = useState<EmployeeField | 'new' | null>(null);
  const [retired, setRetired] = useState(false);
  const [done, setDone] = useState<EmployeeField | null>(null);
  const inUse = inOrder((fields.data ?? []).filter((field) => !field.retired));
  const gone = (fields.data ?? []).filter((field) => field.retired);
  return (
    <Page>
      <Breadcrumb steps={[{ label: 'Settings', to: '/settings' }, { label: 'Employee fields' }]} />
      <PageHeader
        title="Employee fields"
        lead="What an employee record holds. Restricted fields are seen by administrators only."
        actions={<Button onClick={() => setEdited('new')}>New field</Button>}
      />
      {done && <NextStep field={done} onClose={() => setDone(null)} />}
      <ListStates
        query={fields}
        rows={10}
        isEmpty={(data) => data.length === 0}
        empty={<Empty title="There are no employee fields" />}
      >
        {() => (
          <>
            <FieldOrder fields={inUse} onEdit={setEdited} />
            {gone.length > 0 && (
              <Switch
                mt="xl"
                label={`Show retired (${gone.length})`}
                checked={retired}
                onChange={(event) => setRetired(event.currentTarget.checked)}
              />
            )}
            {retired && gone.length > 0 && <RetiredFields fields={gone} />}
          </>
        )}
      </ListStates>
      {edited !== null && (
        <FieldDialog
          field={edited === 'new' ? null : edited}
          headings={headings(inUse)}
          onClose={() => setEdited(null)}
          onDone={setDone}
        />
      )}
    </Page>
  );
}

/** After a field was added or made required: the mapping decides whether it has a value. */
function NextStep({ field, onClose }: { field: EmployeeField; onClose: () => void }) {
  return (
    <Alert
      variant="outline"
      color={field.required ? 'yellow' : 'green'}
      role="status"
      title={field.required ? `${field.label} is required now` : `${field.label} is there`}
      withCloseButton
      closeButtonLabel="Close"
      onClose={onClose}
      mb="md"
    >
      {field.required
        ? 'Whoever has no value in it needs attention when Ashby sends them. '
        : 'Employees have a value in it once the field mapping fills it, or somebody types one. '}
      <Anchor component={Link} to={mappingAddress(field.key)} underline="always">
        Open {field.label} in the field mapping
      </Anchor>
    </Alert>
  );
}
