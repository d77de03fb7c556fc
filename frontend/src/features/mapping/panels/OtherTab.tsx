import { Alert, Button, Group, Text } from '@mantine/core';
import { IconBrowser } from '@tabler/icons-react';
import { announce } from '../../../ui';
import { useLab } from '../lab.context';

/** One administrator, two tabs: which draft stays is chosen, and until then neither is touched. */
export function OtherTab() {
  const { otherTab } = useLab();
  if (!otherTab) return null;
  const settle = (how: () => void, words: string) => () => {
    how();
    announce(words);
  };
  return (
    <Alert
      variant="outline"
      color="yellow"
      role="alert"
      mb="md"
      icon={<IconBrowser aria-hidden />}
      title="You changed the draft in another tab"
    >
      <Text>
        The other tab's draft is kept on the server. What you see here is in this tab only, until you choose.
      </Text>
      <Group mt="sm" gap="xs">
        <Button variant="default" onClick={settle(otherTab.take, "The other tab's draft is on screen.")}>
          Show the other tab's draft, discard this one
        </Button>
        <Button
          variant="default"
          onClick={settle(otherTab.keepMine, "This tab's rules replace the other tab's draft.")}
        >
          Keep this one, replace the other tab's
        </Button>
      </Group>
    </Alert>
  );
}
