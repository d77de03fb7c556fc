import { Alert, Button, Group, Text, UnstyledButton } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconArrowsDiff, IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { openFindings, useDrift } from '../../../../api/drift';
import type { Drift, Stages } from '../../../../api/types';
import { announce, Problem, RelativeTime } from '../../../../ui';
import { useLab } from '../../lab.context';
import { useStages } from '../trial/trial.api';
import { useCheckDrift, useNewestNames, useSetAside } from './drift.api';
import { driftTitle, type FindingLine, findingLines, setAside } from './drift.model';
import { Mend } from './Mend';

/** So many are in sight at first: what is about the mapping must not hide the mapping. */
const FEW = 2;

/** At the top of the screen: what Ashby changed under the mapping and the listeners, before a hire meets it. */
export function DriftFindings() {
  const drift = useDrift();
  useNewestNames(drift.data?.checkedAt);
  if (drift.data === undefined) {
    return drift.error ? (
      <Problem failure={drift.error} onRetry={() => void drift.refetch()} />
    ) : (
      <Text c="dimmed" fz="xs" className="drift-line">
        Looking what changed in Ashby
      </Text>
    );
  }
  return openFindings(drift.data).length === 0 ? (
    <Group gap="sm" className="drift-line">
      <LastCheck drift={drift.data} />
      <CheckNow drift={drift.data} />
    </Group>
  ) : (
    <Findings drift={drift.data} />
  );
}

function Findings({ drift }: { drift: Drift }) {
  const phone = useMediaQuery('(max-width: 47.99em)', false, { getInitialValueInEffect: false });
  const planOf = usePlans();
  const [unfolded, setUnfolded] = useState(false);
  const [all, setAll] = useState(false);
  const lines = findingLines(openFindings(drift), planOf);
  const open = !phone || unfolded;
  const title = driftTitle(lines, phone);
  const few = lines.length > FEW;
  const shown = few && !all ? lines.slice(0, FEW) : lines;
  const Chevron = open ? IconChevronDown : IconChevronRight;
  return (
    <Alert
      variant="outline"
      color={lines.every(({ harmless }) => harmless) ? 'gray' : 'yellow'}
      icon={phone ? undefined : <IconArrowsDiff aria-hidden />}
      role="region"
      aria-label="Changed in Ashby"
      className="drift"
      mb="md"
    >
      {phone ? (
        <UnstyledButton className="drift-fold" aria-expanded={open} onClick={() => setUnfolded(!unfolded)}>
          <Chevron size={16} aria-hidden />
          {title}
        </UnstyledButton>
      ) : (
        <Text fw={620}>{title}</Text>
      )}
      {open && (
        <>
          <ul className="plain-list drift-list" aria-label="Changed in Ashby" tabIndex={all ? 0 : undefined}>
            {shown.map((line) => (
              <FindingItem key={line.findings[0].id} line={line} />
            ))}
          </ul>
          <Group gap="sm" mt={6}>
            {few && (
              <Button
                variant="subtle"
                size="compact-sm"
                mih={28}
                aria-expanded={all}
                onClick={() => setAll(!all)}
              >
                {all ? 'Show fewer findings' : `Show all ${lines.length} findings`}
              </Button>
            )}
            <LastCheck drift={drift} />
            <CheckNow drift={drift} />
          </Group>
        </>
      )}
    </Alert>
  );
}

/** The interview plan of a stage by its id. */
function usePlans(): (stageId: string) => string | null {
  const { data } = useStages();
  return useCallback((stageId: string) => planOf(data, stageId), [data]);
}

function planOf(stages: Stages | undefined, stageId: string): string | null {
  return stages?.plans.find((plan) => plan.stages.some(({ id }) => id === stageId))?.title ?? null;
}

function FindingItem({ line }: { line: FindingLine }) {
  const aside = useSetAside();
  const [finding] = line.findings;
  const ids = line.findings.map(({ id }) => id);
  return (
    <li className="drift-finding">
      <Text className="drift-words">
        {line.harmless && (
          <Text span fw={550}>
            Good to know:{' '}
          </Text>
        )}
        {line.message}
      </Text>
      <Group gap="xs">
        <Mend finding={finding} />
        <Button
          variant="subtle"
          size="compact-sm"
          mih={28}
          loading={aside.isPending}
          aria-label={`Leave as it is: ${line.message}`}
          onClick={() => aside.mutate(ids, { onSuccess: () => announce('It may stay as it is.') })}
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
