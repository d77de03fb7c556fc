import { Alert, Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { useWhyNotAsked } from '../../api/connection';
import type { LedgerSummary } from '../../api/types';
import { useAlarm, useWebhookOf } from '../../api/webhooks';
import {
  announce,
  attention,
  BackLink,
  ListStates,
  NoSuch,
  NotAsked,
  Page,
  PageHeader,
  Problem,
  RelativeTime,
  StateBadge,
  verdict,
} from '../../ui';
import { Days } from './Days';
import './ledger.css';
import { summaryQuery, useCompare, useCsv } from './ledger.api';
import { type LedgerState, NUMBERS, progress, stateOf } from './ledger.model';
import { OlderHistory } from './OlderHistory';
import { People } from './People';

const COMPARING = 'Comparing with Ashby. The numbers follow.';

/** Who should have come by a listener, who did, and who is missing. */
export default function LedgerPage() {
  const { id = '', listenerId = '' } = useParams();
  const summary = useQuery(summaryQuery(listenerId));
  return (
    <Page>
      <BackLink to={`/workflows/${summary.data?.workflowId ?? id}`}>
        {summary.data?.workflowName ?? 'The workflow'}
      </BackLink>
      <PageHeader
        title="Compared with Ashby"
        lead="Whom Ashby moved to this listener's stage, and what became of them here."
        actions={
          !summary.isLoadingError && (
            <Actions key={listenerId} listenerId={listenerId} asOf={summary.data?.asOf ?? null} />
          )
        }
      />
      <ListStates
        query={summary}
        rows={5}
        rowHeight={64}
        missing={
          <NoSuch thing="listener" to={`/workflows/${id}`}>
            The workflow
          </NoSuch>
        }
      >
        {(found) => <Ledger key={found.listenerId} summary={found} />}
      </ListStates>
    </Page>
  );
}

/** @param asOf when everybody was compared last */
function Actions({ listenerId, asOf }: { listenerId: string; asOf: string | null }) {
  const compare = useCompare();
  const [before, setBefore] = useState<string | null | undefined>();
  const csv = useCsv(listenerId);
  const failure = compare.error ?? csv.error;
  return (
    <Stack gap="xs">
      <Group gap="sm">
        <Button
          loading={compare.isPending}
          onClick={() =>
            compare.mutate(undefined, {
              onSuccess: () => {
                setBefore(asOf);
                announce(COMPARING);
              },
            })
          }
        >
          Compare now
        </Button>
        <Button variant="default" loading={csv.isPending} onClick={() => csv.mutate()}>
          Export CSV
        </Button>
      </Group>
      {before !== undefined && before === asOf && <Text c="dimmed">{COMPARING}</Text>}
      {failure && <Problem failure={failure} />}
    </Stack>
  );
}

function Ledger({ summary }: { summary: LedgerSummary }) {
  const alarm = useAlarm(summary.listenerId) !== false;
  const { tone, words } = verdict(summary, alarm);
  const whyNotAsked = useWhyNotAsked();
  useAnnounced(summary, words);
  const [params, setParams] = useSearchParams();
  const state = stateOf(params.get('show'));
  const setState = (next: LedgerState) =>
    setParams(next === 'missing' ? {} : { show: next }, { replace: true, preventScrollReset: true });
  return (
    <Stack gap="lg">
      <div>
        <Text component="div" fz="lg" className="sentence">
          <StateBadge tone={tone}>{words}</StateBadge>
        </Text>
        {summary.needAttention > 0 && (
          <Text component="div" className="sentence">
            <StateBadge tone="bad">{attention(summary)}</StateBadge>{' '}
            <Anchor component={Link} to="/deliveries?outcome=needsAttention" underline="always">
              Look through Needs attention
            </Anchor>
          </Text>
        )}
        {summary.asOf && (
          <Text c="dimmed" component="div">
            <RelativeTime at={summary.asOf} prefix="Compared" />
            {summary.since && (
              <>
                {'. Expected is who entered since '}
                <RelativeTime at={summary.since} />
              </>
            )}
            .
          </Text>
        )}
      </div>
      <BrokenWebhook summary={summary} />
      <NotAsked why={whyNotAsked}>
        Until then nobody new is found here. What was asked for goes on by itself afterwards.
      </NotAsked>
      {summary.problem && !whyNotAsked && (
        <Alert
          color="orange"
          variant="outline"
          icon={<IconAlertTriangle aria-hidden />}
          title="Ashby could not be read"
        >
          <Text>{summary.problem}</Text>
          <Anchor component={Link} to="/settings/integrations/ashby" underline="always">
            See to the connection
          </Anchor>
        </Alert>
      )}
      {summary.silence && (
        <Alert
          color="orange"
          variant="outline"
          icon={<IconAlertTriangle aria-hidden />}
          title="Unusually quiet"
        >
          {summary.silence}
        </Alert>
      )}
      {summary.knowable && (
        <>
          <Numbers counts={summary.counts} />
          <People summary={summary} alarm={alarm} state={state} onState={setState} />
          <OlderHistory summary={summary} onLook={() => setState('before')} />
          <Days listenerId={summary.listenerId} />
        </>
      )}
    </Stack>
  );
}

/** Why nothing newer than the last comparison is claimed, and where that is mended. */
function BrokenWebhook({ summary }: { summary: LedgerSummary }) {
  const webhook = useWebhookOf(summary.listenerId);
  if (!webhook?.alarm) return null;
  return (
    <Alert color="orange" variant="outline" icon={<IconAlertTriangle aria-hidden />} title={webhook.said}>
      <Text>Until it works again, whom Ashby moves is found only by comparing.</Text>
      <Anchor component={Link} to={`/workflows/${summary.workflowId}`} underline="always">
        See to the webhook
      </Anchor>
    </Alert>
  );
}

/** Tells what changed, and not each step of what is being counted: of that only how it ended. */
function useAnnounced(summary: LedgerSummary, words: string) {
  const counting = summary.toLook > 0;
  const looking = progress(summary) !== null;
  const looked = useRef(looking);
  const said = useRef(words);
  useEffect(() => {
    if (looking) looked.current = true;
    if (counting) return;
    if (looked.current) announce(`Looking is over. ${words}.`);
    else if (words !== said.current) announce(words);
    looked.current = false;
    said.current = words;
  }, [counting, looking, words]);
}

function Numbers({ counts }: { counts: LedgerSummary['counts'] }) {
  return (
    <dl className="ledger-numbers">
      {NUMBERS.map(({ key, label }) => (
        <div key={key}>
          <dt>{label}</dt>
          <dd className="figures">{counts[key].toLocaleString('en-GB')}</dd>
        </div>
      ))}
    </dl>
  );
}
