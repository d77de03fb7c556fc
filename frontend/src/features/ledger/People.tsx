import { Alert, Group, Stack, Tabs, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { LedgerSummary } from '../../api/types';
import { announce, ConfirmButton, count, Empty, PagedList, Problem, useTabInSight } from '../../ui';
import { focusOn } from '../../ui/focus';
import { peopleQuery, useBringIn } from './ledger.api';
import {
  bringInTitle,
  broughtSentence,
  canBringIn,
  canSetAside,
  type LedgerState,
  tabs,
} from './ledger.model';
import { PeopleTable } from './PeopleTable';
import { SetAside, TakeBack, Undo } from './SetAside';

type Props = {
  summary: LedgerSummary;
  /** Its webhook in Ashby does not work, or it is not known whether it does. */
  alarm: boolean;
  state: LedgerState;
  onState: (state: LedgerState) => void;
};

/** The people by what became of them; those who are missing first. */
export function People({ summary, alarm, state, onState }: Props) {
  const tabList = useTabInSight(state);
  const shown = useRef(state);
  const all = tabs(summary, alarm, state);
  // Whoever was led here from elsewhere on the page sees it, and goes on from it by keyboard.
  useEffect(() => {
    if (shown.current === state) return;
    shown.current = state;
    tabList.current?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus();
  }, [state, tabList]);
  return (
    <Tabs
      value={state}
      onChange={(value) => onState((value as LedgerState | null) ?? 'missing')}
      className="ledger-tabs"
    >
      <Tabs.List ref={tabList} aria-label="What became of them">
        {all.map(({ state, label, people }) => (
          <Tabs.Tab key={state} value={state}>
            {label} <span className="figures">{people.toLocaleString('en-GB')}</span>
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {all.map((tab) => (
        <Tabs.Panel key={tab.state} value={tab.state} pt="md">
          {tab.state === state && (
            <InState
              key={state}
              listenerId={summary.listenerId}
              alarm={alarm}
              state={state}
              people={tab.people}
              empty={<Empty title={tab.title}>{tab.empty}</Empty>}
            />
          )}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}

type InStateProps = {
  listenerId: string;
  alarm: boolean;
  state: LedgerState;
  people: number;
  empty: ReactNode;
};

function InState({ listenerId, alarm, state, people, empty }: InStateProps) {
  const list = useInfiniteQuery(peopleQuery(listenerId, state));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const bring = useBringIn(listenerId);
  const [unseen, setUnseen] = useState<unknown>(null);
  const [aside, setAside] = useState<string[] | null>(null);
  const brought = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (bring.data) focusOn(brought.current, 'nearest');
  }, [bring.data]);
  const choosable = canBringIn(state) || canSetAside(state) || state === 'explained';
  const choose = (ids: readonly string[], on: boolean) =>
    setChosen((before) => {
      const next = new Set(before);
      for (const id of ids) on ? next.add(id) : next.delete(id);
      return next;
    });
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  const away = rows.length === 0;
  // Who left this list meanwhile is no longer chosen.
  const chosenRows = rows.filter((row) => chosen.has(row.applicationId));
  const here = chosenRows.map((row) => row.applicationId);
  // Whoever was chosen since for another question stays chosen.
  const done = (ids: readonly string[]) => choose(ids, false);
  const run = (ids: string[] | null) =>
    bring.mutateAsync(ids).then((brought) => {
      announce(broughtSentence(brought.people));
      if (ids) done(ids);
    });
  return (
    <Stack gap="sm">
      {bring.data && (
        <Alert variant="outline" color="green" role="region" aria-label="Brought in" ref={brought}>
          {broughtSentence(bring.data.people)}
        </Alert>
      )}
      {aside && <Undo key={aside[0]} listenerId={listenerId} ids={aside} onDone={() => setAside(null)} />}
      {unseen != null && <Problem failure={unseen} />}
      {/* Outside the list: what is being asked and written outlives the last person in it. */}
      {(canBringIn(state) || canSetAside(state)) && (
        <Group gap="sm">
          {canBringIn(state) && (
            <BringIn
              people={here.length}
              name={chosenRows[0]?.person ?? null}
              words={
                here.length === 0
                  ? 'Bring in chosen'
                  : `Bring in ${here.length.toLocaleString('en-GB')} chosen`
              }
              frozen
              away={away}
              quiet={state === 'missing' && here.length === 0}
              onConfirm={() => run(here)}
              onUnseen={setUnseen}
            />
          )}
          {state === 'missing' && (
            <BringIn
              people={people}
              name={rows[0]?.person ?? null}
              words={people > 1 ? `Bring in all ${people.toLocaleString('en-GB')}` : 'Bring in'}
              away={away}
              quiet={here.length > 0}
              onConfirm={() => run(null)}
              onUnseen={setUnseen}
            />
          )}
          {canSetAside(state) && (
            <SetAside
              listenerId={listenerId}
              chosen={chosenRows}
              away={away}
              onDone={(ids) => {
                setAside([...ids]);
                done(ids);
              }}
              onUnseen={setUnseen}
            />
          )}
        </Group>
      )}
      {state === 'explained' && <TakeBack listenerId={listenerId} rows={rows} chosen={here} onDone={done} />}
      <PagedList list={list} empty={empty}>
        {(rows) => (
          <PeopleTable
            rows={rows}
            state={state}
            alarm={alarm}
            chosen={choosable ? chosen : null}
            onChoose={choose}
          />
        )}
      </PagedList>
    </Stack>
  );
}

type BringInProps = {
  people: number;
  /** Of the first of them. */
  name: string | null;
  words: string;
  /** Those who are chosen; without it all who are missing, however many that is by then. */
  frozen?: boolean;
  away: boolean;
  quiet: boolean;
  onConfirm: () => Promise<unknown>;
  onUnseen: (failure: unknown) => void;
};

function BringIn({ people, name, words, frozen, away, quiet, onConfirm, onUnseen }: BringInProps) {
  const many = count(people, 'person', 'people');
  return (
    <ConfirmButton
      title={bringInTitle(people, name)}
      what={
        people === 0 ? (
          'Nobody is missing any more.'
        ) : (
          <Stack gap="xs">
            <Text>
              As after a call from Ashby, Ashby is asked for each person as they are now, the field mapping
              applies, and they enter the workflow.
            </Text>
            <Text>Who lacks something appears in Needs attention. Nobody enters twice.</Text>
          </Stack>
        )
      }
      confirm={people === 1 ? 'Bring in' : `Bring in ${many}`}
      confirmColor="indigo"
      cannot={people === 0}
      frozen={frozen}
      away={away}
      onConfirm={onConfirm}
      onUnseen={onUnseen}
      button={{ variant: quiet ? 'default' : 'filled', disabled: people === 0 }}
    >
      {words}
    </ConfirmButton>
  );
}
