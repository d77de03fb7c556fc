import { Anchor, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { ledgerAddress } from '../../api/addresses';
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
  const ledger = ledgerAddress(listener.workflowId, listener.id);
  const told = verdict(summary, alarm);
  return (
    <Text component="div">
      <div className="sentence">
        <StateBadge tone={told.tone}>{told.words}</StateBadge>
      </div>
      {besides(summary).map(({ tone, words, look, mend }) => (
        <div key={words} className="sentence">
          <StateBadge tone={tone}>{words}</StateBadge>{' '}
          {look && (
            <Anchor
              component={Link}
              to={ledgerAddress(listener.workflowId, listener.id, 'before')}
              underline="always"
            >
              Look and choose
            </Anchor>
          )}
          {mend && (
            <Anchor component={Link} to="/deliveries?outcome=needsAttention" underline="always">
              Look through Needs attention
            </Anchor>
          )}
        </div>
      ))}
      <Anchor component={Link} to={ledger} underline="always">
        Compared with Ashby
      </Anchor>
    </Text>
  );
}
