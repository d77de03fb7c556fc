import { Checkbox, Group, Stack, Tabs, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Fragment, useEffect, useRef, useState } from 'react';
import type { Replay, ReplayRow } from '../../../api/types';
import { announce, ConfirmButton, count, Empty, PagedList, useTabInSight } from '../../../ui';
import { FoundRow } from './FoundRow';
import { emptyWords } from './progress.model';
import { replayRowsQuery, useApplyReplay } from './replay.api';
import {
  applyWords,
  canChoose,
  changing,
  type Found,
  figure,
  firstTab,
  isUnderWay,
  kinds,
  TABS,
} from './replay.model';

/** The deliveries by what would become of them; those that would change something first. */
export function FoundOut({ replay }: { replay: Replay }) {
  const [tab, setTab] = useState<Found | null>(null);
  const { counts } = replay;
  const shown = tab ?? firstTab(counts);
  const list = useTabInSight(shown);
  return (
    <Tabs value={shown} onChange={(value) => setTab((value as Found | null) ?? 'changes')}>
      <Tabs.List ref={list} aria-label="What would become of them">
        {TABS.map(({ found, parts }) => (
          <Tabs.Tab key={found} value={found}>
            {parts(counts).map(({ label, number }, at) => (
              <Fragment key={label}>
                {at > 0 && ', '}
                {label} <span className="figures">{figure(number)}</span>
              </Fragment>
            ))}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {TABS.map(({ found, empty }) => (
        <Tabs.Panel key={found} value={found} pt="md">
          {found === shown && <Rows key={found} replay={replay} found={found} empty={empty} />}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}

type RowsProps = { replay: Replay; found: Found; empty: string };

function Rows({ replay, found, empty }: RowsProps) {
  const underWay = isUnderWay(replay);
  const list = useInfiniteQuery({
    ...replayRowsQuery(replay.id, found),
    refetchInterval: underWay ? 2_000 : false,
  });
  // Once more at the end: what became of the last ones is newer than what is shown.
  const was = useRef(underWay);
  const { refetch } = list;
  useEffect(() => {
    if (was.current && !underWay) void refetch();
    was.current = underWay;
  }, [underWay, refetch]);
  const { title, hint } = emptyWords(replay, { found, empty });
  return (
    <PagedList list={list} empty={<Empty title={title}>{hint}</Empty>}>
      {(rows) =>
        found === 'changes' ? <Choosing replay={replay} rows={rows} /> : <List rows={rows} chosen={null} />
      }
    </PagedList>
  );
}

/** Some or all are chosen and applied. */
function Choosing({ replay, rows }: { replay: Replay; rows: ReplayRow[] }) {
  const apply = useApplyReplay(replay.id);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const open = isUnderWay(replay) ? [] : rows.filter(canChoose);
  const picked = open.filter(({ deliveryId }) => chosen.has(deliveryId));
  const choose = (these: readonly ReplayRow[], on: boolean) =>
    setChosen((before) => {
      const next = new Set(before);
      for (const { deliveryId } of these) on ? next.add(deliveryId) : next.delete(deliveryId);
      return next;
    });
  const run = (ids: string[] | null) =>
    apply.mutateAsync(ids).then(() => {
      // Whoever was chosen since stays chosen.
      choose(picked, false);
      announce('Applying. The list follows.');
    });
  return (
    <Stack gap={0}>
      {open.length > 0 && (
        <div className="replay-choosing">
          <Checkbox
            label={picked.length > 0 ? `${picked.length} chosen` : 'Choose all in this list'}
            aria-label="Choose all in this list"
            checked={picked.length === open.length}
            indeterminate={picked.length > 0 && picked.length < open.length}
            onChange={(event) => choose(open, event.currentTarget.checked)}
          />
          <Group gap="sm">
            <Apply
              number={picked.length}
              words={`Apply ${picked.length} chosen`}
              what={applyWords(kinds(picked))}
              away={picked.length === 0}
              onConfirm={() => run(picked.map(({ deliveryId }) => deliveryId))}
            />
            {picked.length < replay.counts.canApply && (
              <ApplyAll replay={replay} quiet={picked.length > 0} onConfirm={() => run(null)} />
            )}
          </Group>
        </div>
      )}
      <List rows={rows} chosen={open.length > 0 ? chosen : null} onChoose={(row, on) => choose([row], on)} />
    </Stack>
  );
}

type ApplyAllProps = { replay: Replay; quiet: boolean; onConfirm: () => Promise<unknown> };

function ApplyAll({ replay, quiet, onConfirm }: ApplyAllProps) {
  const { counts } = replay;
  const whole = counts.canApply === changing(counts);
  return (
    <Apply
      number={counts.canApply}
      words={counts.canApply === 1 ? 'Apply' : `Apply all ${counts.canApply.toLocaleString('en-GB')}`}
      what={
        whole
          ? applyWords(counts)
          : `${count(counts.canApply, 'delivery', 'deliveries')} of these can still be applied.`
      }
      quiet={quiet}
      onConfirm={onConfirm}
    />
  );
}

type ApplyProps = {
  number: number;
  words: string;
  what: string;
  quiet?: boolean;
  away?: boolean;
  onConfirm: () => Promise<unknown>;
};

function Apply({ number, words, what, quiet = false, away = false, onConfirm }: ApplyProps) {
  const many = count(number, 'delivery', 'deliveries');
  return (
    <ConfirmButton
      title={`Apply ${many}?`}
      what={
        <Stack gap="xs">
          <Text>{what}</Text>
          <Text>
            Each is done exactly as it is shown. Should something have changed since, nothing is done and you
            are told. What a person typed stays.
          </Text>
        </Stack>
      }
      confirm={`Apply ${many}`}
      confirmColor="indigo"
      frozen
      away={away}
      onConfirm={onConfirm}
      button={{ variant: quiet ? 'default' : 'filled' }}
    >
      {words}
    </ConfirmButton>
  );
}

type ListProps = {
  rows: ReplayRow[];
  chosen: ReadonlySet<string> | null;
  onChoose?: (row: ReplayRow, on: boolean) => void;
};

function List({ rows, chosen, onChoose }: ListProps) {
  return (
    <ul className="plain-list" aria-label="Deliveries">
      {rows.map((row) => (
        <FoundRow
          key={row.deliveryId}
          row={row}
          aligned={chosen !== null}
          chosen={chosen !== null && canChoose(row) ? chosen.has(row.deliveryId) : null}
          onChoose={(on) => onChoose?.(row, on)}
        />
      ))}
    </ul>
  );
}
