import { Button, Stack } from '@mantine/core';
import { announce, Problem } from '../../ui';
import { useDecide } from './deliveries.api';

/** Takes back that a person ignored it. */
export function UndoIgnore({ id }: { id: string }) {
  const decide = useDecide(id);
  return (
    <Stack gap="xs" align="flex-start">
      <Button
        variant="default"
        loading={decide.isPending}
        onClick={() =>
          decide.mutate(
            { kind: 'undoIgnore' },
            { onSuccess: () => announce('Undone. It is again as it was before it was ignored.') },
          )
        }
      >
        Undo ignore
      </Button>
      {decide.error && <Problem failure={decide.error} />}
    </Stack>
  );
}
