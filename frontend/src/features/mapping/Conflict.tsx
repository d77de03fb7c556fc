import { Alert, Button, Group, Text } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { relative } from '../../ui';

type Props = {
  author: string | null;
  savedAt: string | null;
  onSettle: (how: 'loaded' | 'rebased') => void;
};

/** Two administrators, one mapping: the second is told and chooses. */
export function Conflict({ author, savedAt, onSettle }: Props) {
  return (
    <Alert
      variant="outline"
      color="yellow"
      role="alert"
      mb="md"
      icon={<IconUsers aria-hidden />}
      title="Somebody else saved in the meantime"
    >
      <Text>
        {author ?? 'Another administrator'} saved this mapping{savedAt ? ` ${relative(savedAt)}` : ''}.
        Nothing of yours is lost: it is still on screen, and it is not saved.
      </Text>
      <Group mt="sm" gap="xs">
        <Button variant="default" onClick={() => onSettle('loaded')}>
          Reload theirs, discard mine
        </Button>
        <Button variant="default" onClick={() => onSettle('rebased')}>
          Keep my changes on top of theirs
        </Button>
      </Group>
    </Alert>
  );
}
