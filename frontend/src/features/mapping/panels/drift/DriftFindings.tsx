import { Alert, Button, Group, Text } from '@mantine/core';
import { IconArrowsDiff } from '@tabler/icons-react';
import type { Drift, Finding } from '../../../../api/types';
import { announce, Problem, RelativeTime } from '../../../../ui';
import { useLab } from '../../lab.context';
import { ShowMore } from '../ShowMore';
import { useCheckDrift, useDrift, useSetAside } from './drift.api';
import { driftTitle, openFindings, setAside } from './drift.model';
import { Mend } from './Mend';

/** At the top of the screen: what Ashby changed under the mapping and the listeners, before a hire meets it. */
export function DriftFindings() {
  const drift = useDrift();
  if (drift.data === undefined) {
    return drift.error ? (
      <Problem failure={drift.error} onRetry={() => void drift.refetch()} />
    ) : (
      <Text c="dimmed" fz="xs" className="drift-line">
        Looking what changed in Ashby
      </Text>
    );
  }
  const findings = openFindings(drift.data);
  return findings.length === 0 ? (
    <Group gap="sm" className="drift-line">
      <LastCheck drift={drift.data} />
      <CheckNow drift={drift.data} />
    </Group>
  ) : (
    <Alert
      variant="outline"
      color="yellow"
      icon={<IconArrowsDiff aria-hidden />}
      title={driftTitle(findings)}
      role="region"
      aria-label="Changed in Ashby"
      mb="md"
    >
      <ShowMore items={findings} most={3} what="findings">
        {(shown) => (
          <ul className="plain-list" aria-label="Changed in Ashby">
            {shown.map((finding) => (
              <FindingItem key={finding.id} finding={finding} />
            ))}
          </ul>
        )}
      </ShowMore>
      <Group gap="sm" mt="sm">
        <LastCheck drift={drift.data} />
        <CheckNow drift={drift.data} />
      </Group>
    </Alert>
  );
}

function FindingItem({ finding }: { finding: Finding }) {
  const aside = useSetAside();
  return (
    <li>
      <Text>{finding.message}</Text>
      <Group gap="xs" mt={4}>
        <Mend finding={finding} />
        <Button
          variant="subtle"
          size="compact-sm"
          mih={28}
          loading={aside.isPending}
          aria-label={`Leave as it is: ${finding.message}`}
          onClick={() => aside.mutate(finding.id, { onSuccess: () => announce('It may stay as it is.') })}
        >
          Leave as it is
        </Button>
        <Text c="dimmed" fz="xs">
          <RelativeTime at={finding.since} prefix="seen" />
        </Text>
      </Group>
      {aside.error && <Problem failure={aside.error} />}
    </li>
  );
}

function LastCheck({ drift }: { drift: Drift }) {
  const { mapping } = useLab();
  const left = setAside(drift).length;
  return (
    <Text c="dimmed" fz="xs" role="status">
      {drift.problem ? `${drift.problem} ` : ''}
      {drift.checking
        ? 'Comparing with Ashby'
        : drift.checkedAt === null
          ? mapping.version === 0
            ? 'Ashby is watched for changes once a mapping is saved.'
            : 'Not compared with Ashby yet.'
          : openFindings(drift).length === 0
            ? 'Everything fits what Ashby has.'
            : ''}
      {left > 0 && ` ${left} left as ${left === 1 ? 'it is' : 'they are'}.`}
      {drift.checkedAt && !drift.checking && (
        <>
          {' '}
          <RelativeTime at={drift.checkedAt} prefix="Compared" />
        </>
      )}
    </Text>
  );
}

function CheckNow({ drift }: { drift: Drift }) {
  const check = useCheckDrift();
  return (
    <>
      <Button
        variant="default"
        size="compact-sm"
        mih={28}
        loading={check.isPending || drift.checking}
        onClick={() => check.mutate(undefined, { onSuccess: () => announce('Comparing with Ashby.') })}
      >
        Check now
      </Button>
      {check.error && <Problem failure={check.error} />}
    </>
  );
}
