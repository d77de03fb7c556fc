import { Box, Group, Text, Title } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { takeFocus } from './navigation';

type Props = {
  /** The h1 and the document's title. */
  title: string;
  /** One sentence under the title. */
  lead?: ReactNode;
  /** Buttons, at the right. */
  actions?: ReactNode;
  /** A state beside the title. */
  aside?: ReactNode;
};

/** The head of every screen: its only h1, the document's title, and the focus after a change of screen. */
export function PageHeader({ title, lead, actions, aside }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · Stagedoor`;
  }, [title]);
  useEffect(() => {
    if (takeFocus()) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <Group justify="space-between" align="flex-start" mb="lg" gap="md" mih={44}>
      <Box style={{ minWidth: 0, flex: '1 1 260px' }}>
        <Group gap="md">
          <Title order={1} ref={heading} tabIndex={-1} style={{ outline: 'none', overflowWrap: 'anywhere' }}>
            {title}
          </Title>
          {aside}
        </Group>
        {lead && (
          <Text c="dimmed" mt={4} maw="70ch">
            {lead}
          </Text>
        )}
      </Box>
      {actions && <Group gap="sm">{actions}</Group>}
    </Group>
  );
}
