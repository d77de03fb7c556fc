import { Alert, List, Stack, Text, Title } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { ImportShown } from '../../../../api/types';
import { count } from '../../../../ui';
import { Differences } from '../Differences';
import { importWords, tableWords } from './document.model';

/** What a document would bring: problems first, then each rule and lookup table that differs. */
export function ImportPreview({ shown }: { shown: ImportShown }) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <Stack gap="sm">
      <Title order={2} size="h3" ref={title} tabIndex={-1}>
        {importWords(shown)}
      </Title>
      {shown.problems.length > 0 && (
        <Alert
          variant="outline"
          color="yellow"
          title={count(shown.problems.length, 'problem')}
          className="import-problems"
        >
          <List size="sm">
            {shown.problems.map((problem) => (
              <List.Item key={problem}>{problem}</List.Item>
            ))}
          </List>
        </Alert>
      )}
      <Differences differences={shown.differences} none="No rule differs from the saved mapping." />
      {shown.tables.length > 0 && (
        <div>
          <Text fw={550}>Lookup tables</Text>
          <List size="sm">
            {shown.tables.map((table) => (
              <List.Item key={table.name}>{tableWords(table)}</List.Item>
            ))}
          </List>
        </div>
      )}
    </Stack>
  );
}
