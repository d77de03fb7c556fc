import { Anchor, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { Listener } from '../../api/types';
import { besides, StateBadge, verdict } from '../../ui';
import { ledgersQuery } from './listener.api';

type Props = {
  listener: Listener;
  /** Its webhook in Ashby does not work, or it is not known whether it does. */
  alarm: boolean;
};

/** Whether somebody is missing by this listener, with the way to who. */
export function LedgerLine({ listener, alarm }: Props) {
  const ledgers = useQuery(ledgersQuery);
  const summary = ledgers.data?.find((each) => each.listenerId === listener.id);
  if (!summary) return null;
  return (
    <Text component="div">
      {[verdict(summary, alarm), ...besides(summary)].map(({ tone, words }) => (
        <div key={words} className="sentence">
          <StateBadge tone={tone}>{words}</StateBadge>
        </div>
      ))}
      <Anchor
        component={Link}
        to={`/workflows/${listener.workflowId}/listeners/${listener.id}`}
        underline="always"
      >
        Compared with Ashby
      </Anchor>
    </Text>
  );
}
