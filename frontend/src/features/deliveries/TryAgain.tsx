import { Button, Stack } from '@mantine/core';
import { announce, Problem } from '../../ui';
import { useDecide } from './deliveries.api';

/** Looks at the delivery again with the mapping and the connection of now. */
export function TryAgain({ id }: { id: string }) {
  const decide = useDecide(id);
  return (
    <Stack gap="xs" align="flex-start">
      <Button
        mih={44}
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
