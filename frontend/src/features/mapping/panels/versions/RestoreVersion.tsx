import { Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { announce, ConfirmButton } from '../../../../ui';
import { useLab } from '../../lab.context';
import { useRestore } from './versions.api';
import { restoreWords } from './versions.model';

/** Brings an older version back, as a new one. */
export function RestoreVersion({ version, onRestored }: { version: number; onRestored: () => void }) {
  const { mapping, changed } = useLab();
  const restore = useRestore();
  const run = async () => {
    const restored = await restore.mutateAsync({ version, current: mapping.version });
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
        </Stack>
      }
      confirm={`Restore version ${version}`}
      confirmColor="indigo"
      onConfirm={run}
      button={{ 'aria-label': `Restore version ${version}` }}
    >
      Restore
    </ConfirmButton>
  );
}
