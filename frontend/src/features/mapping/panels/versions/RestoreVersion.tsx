import { Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { asProblem } from '../../../../api/http';
import { announce, ConfirmButton } from '../../../../ui';
import { useLab } from '../../lab.context';
import { examplesFail } from '../../saving.model';
import { RestoreWarning } from '../trial/RestoreWarning';
import { useRestore } from './versions.api';
import { restoreWords } from './versions.model';

/** Brings an older version back, as a new one. */
export function RestoreVersion({ version, onRestored }: { version: number; onRestored: () => void }) {
  const { mapping, changed } = useLab();
  const restore = useRestore();
  // Since which version of the mapping examples are known to fail, and what they say.
  const [failing, setFailing] = useState<{ since: number; messages: string[] } | null>(null);
  const examples = failing?.since === mapping.version ? failing.messages : [];
  const run = async () => {
    const restored = await restore
      .mutateAsync({ version, current: mapping.version, acceptFailingExamples: examples.length > 0 })
      .catch((failure: unknown) => {
        const problem = asProblem(failure);
        if (examplesFail(problem))
          setFailing({ since: mapping.version, messages: problem.errors.map(({ message }) => message) });
        throw failure;
      });
    setFailing(null);
    const words = `Version ${version} is restored as version ${restored.version}.`;
    notifications.show({ message: words, color: 'green' });
    announce(words);
    onRestored();
  };
  return (
    <ConfirmButton
      title={`Restore version ${version}?`}
      what={
        <Stack gap="xs">
          {restoreWords(version, mapping.version, changed.length).map((words) => (
            <Text key={words}>{words}</Text>
          ))}
          <RestoreWarning version={version} />
          {examples.length > 0 && (
            <>
              <Text>These examples of its rules say that something else should come of a value:</Text>
              <ul className="plain-list" aria-label="Failing examples">
                {examples.map((message) => (
                  <li key={message}>{message}</li>
                ))}
              </ul>
            </>
          )}
        </Stack>
      }
      confirm={examples.length > 0 ? 'Restore anyway' : `Restore version ${version}`}
      confirmColor="indigo"
      onConfirm={run}
      button={{ 'aria-label': `Restore version ${version}` }}
    >
      Restore
    </ConfirmButton>
  );
}
