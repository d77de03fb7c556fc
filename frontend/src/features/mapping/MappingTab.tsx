import { Alert, Anchor, Stack } from '@mantine/core';
import { Link } from 'react-router';
import { Empty, ListStates, Problem } from '../../ui';
import { MappingEditor } from './MappingEditor';
import { useCandidateFields, useEmployeeFields, useHeldDraft, useMapping } from './mapping.api';

const toConnection = (
  <Anchor component={Link} to="/settings/integrations/ashby">
    Open the connection
  </Anchor>
);

/** Settings > Integrations > Ashby > Inbound field mapping. */
export default function MappingTab() {
  const candidate = useCandidateFields();
  const employee = useEmployeeFields();
  const mapping = useMapping();
  const held = useHeldDraft(mapping.data);
  const all = {
    data:
      // A draft that could not be read must not be overwritten, so the screen waits for it.
      candidate.data && employee.data && mapping.data && held.data !== undefined
        ? { candidate: candidate.data, employee: employee.data, mapping: mapping.data, held: held.data }
        : undefined,
    error: candidate.error ?? employee.error ?? mapping.error ?? held.error,
    isPending: candidate.isPending || employee.isPending || mapping.isPending || held.isPending,
    refetch: () => Promise.all([candidate.refetch(), employee.refetch(), mapping.refetch(), held.refetch()]),
  };
  return (
    <ListStates query={all} rows={8} rowHeight={60}>
      {(data) =>
        data.candidate.fields.length === 0 ? (
          <Empty title="Ashby's fields are not known yet" action={toConnection}>
            {data.candidate.problem ??
              'Connect Ashby first. Its fields, standard and your own, appear here then.'}
          </Empty>
        ) : (
          <Stack gap="md">
            {data.candidate.problem && (
              <Alert
                variant="outline"
                color="yellow"
                title={
                  data.candidate.fetchedAt === null
                    ? "Only Ashby's standard fields are known so far"
                    : "Ashby's fields may be out of date"
                }
              >
                {data.candidate.problem} {toConnection}
              </Alert>
            )}
            {all.error && <Problem failure={all.error} onRetry={() => void all.refetch()} />}
            <MappingEditor
              candidateFields={data.candidate.fields}
              employeeFields={data.employee}
              mapping={data.mapping}
              held={data.held}
            />
          </Stack>
        )
      }
    </ListStates>
  );
}
