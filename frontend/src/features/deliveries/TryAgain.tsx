import { Button, Stack } from '@mantine/core';
import { announce, Problem } from '../../ui';
import { useDecide } from './deliveries.api';

/** Looks at the delivery again with the mapping and the connection of now; `quiet` beside a better answer. */
export function TryAgain({ id, quiet = false }: { id: string; quiet?: boolean }) {
  const decide = useDecide(id);
  return (
    <Stack gap="xs" align="flex-start">
      <Button
        variant={quiet ? 'default' : undefined}
        loading={decide.isPending}
        onClick={() =>
          decide.mutate(
            { kind: 'tryAgain' },
            { onSuccess: () => announce('Trying again. The story below follows.') },
          )
        }
      >
        Try again
      </Button>
      {decide.error && <Problem failure={decide.error} />}
    </Stack>
  );
}
