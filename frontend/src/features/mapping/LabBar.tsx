import { Button, Group, Text } from '@mantine/core';
import { IconTable } from '@tabler/icons-react';
import { count, StateBadge } from '../../ui';
import { LabActions } from './panels/slots';

type Props = {
  progress: string;
  /** How many rows have something to mend. */
  flagged: number;
  /** The rules could not be checked just now. */
  unchecked: boolean;
  strong: number;
  onAcceptStrong: () => void;
  onTables: () => void;
};

/** What is about the mapping as a whole: how far it is, and what can be done with all of it. */
export function LabBar({ progress, flagged, unchecked, strong, onAcceptStrong, onTables }: Props) {
  return (
    <div className="lab-bar">
      <div className="lab-progress">
        <Text>{progress}</Text>
        {flagged > 0 && (
          <StateBadge tone="bad">{count(flagged, 'row needs a look', 'rows need a look')}</StateBadge>
        )}
        {unchecked && (
          <Text c="dimmed" fz="xs">
            The rules could not be checked just now. Saving checks them again.
          </Text>
        )}
      </div>
      <Group gap="xs">
        {strong > 0 && (
          <Button variant="default" onClick={onAcceptStrong} title={count(strong, 'strong suggestion')}>
            Accept all strong
          </Button>
        )}
        <Button variant="default" leftSection={<IconTable size={16} aria-hidden />} onClick={onTables}>
          Lookup tables
        </Button>
        <LabActions />
      </Group>
    </div>
  );
}
