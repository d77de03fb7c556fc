import { Alert, Anchor, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from 'react-router';

type Props = {
  /** In words; null where Ashby is asked. */
  why: string | null;
  /** What that means here. */
  children: string;
};

/** Why nothing goes on here, and where that is mended. */
export function NotAsked({ why, children }: Props) {
  if (!why) return null;
  return (
    <Alert
      color="orange"
      variant="outline"
      icon={<IconAlertTriangle aria-hidden />}
      title="Ashby is not asked now"
    >
      <Text>
        {why} {children}
      </Text>
      <Anchor component={Link} to="/settings/integrations/ashby" underline="always">
        See to the connection
      </Anchor>
    </Alert>
  );
}
