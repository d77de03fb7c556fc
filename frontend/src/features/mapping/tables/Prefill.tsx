import { Anchor, Box, Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { announce, count, Problem, StateBadge } from '../../../ui';
import { FieldSelect } from '../rule/FieldSelect';
import { useFieldValues } from '../tables.api';
import { type Grid, type GridChange, knownWords, missingValues } from './tables.model';

type Props = { grid: Grid; field: string | null; onChange: (change: GridChange) => void; onTry: () => void };

/** Fills the first column with what Ashby offers for a field, and with what real people have in it. */
export function Prefill({ grid, field, onChange, onTry }: Props) {
  const [chosen, setChosen] = useState(field);
  const values = useFieldValues(chosen);
  const missing = missingValues(grid, values.data?.values ?? []);
  return (
    <div>
      <FieldSelect label="Fill in the values of a candidate field" value={chosen} onChoose={setChosen} />
      {chosen !== null && values.error && (
        <Box mt="xs">
          <Problem failure={values.error} onRetry={() => void values.refetch()} />
        </Box>
      )}
      {values.data && (
        <Group gap="xs" mt={6} role="status">
          {missing.length > 0 && (
            <StateBadge tone="waiting">
              {count(missing.length, 'value has', 'values have')} no line here
            </StateBadge>
          )}
          <Text fz="xs" c="dimmed">
            {knownWords(values.data)}{' '}
            {missing.length === 0 && values.data.values.length > 0 && 'All of them are in the table.'}
            {values.data.people === 0 && (
              <>
                A{' '}
                <Anchor component="button" type="button" fz="xs" onClick={onTry}>
                  Try on many
                </Anchor>{' '}
                learns the values that people really have.
              </>
            )}
          </Text>
          {missing.length > 0 && (
            <Button
              variant="default"
              size="xs"
              onClick={() => {
                onChange({ kind: 'merged', entries: missing.map(({ value }) => ({ from: value, to: '' })) });
                announce(`${count(missing.length, 'value')} added. Give each a target.`);
              }}
            >
              {`Add ${count(missing.length, 'value')}`}
            </Button>
          )}
        </Group>
      )}
    </div>
  );
}
