import { Anchor, Tabs, Text } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import type { RosterPreview, RosterRow } from '../../../api/types';
import { firstOutcome, type Outcome, outcomeLabels, outcomes, rowsOf } from './roster.model';

/** The lines by what would be done with them, the first hundred of each kind. */
export function PreviewRows({ preview }: { preview: RosterPreview }) {
  const { counts, rows } = preview;
  const [chosen, setChosen] = useState<Outcome | null>(null);
  // After another look there may be none of a kind any more.
  const shown = chosen !== null && counts[chosen] > 0 ? chosen : firstOutcome(counts);
  return (
    <Tabs value={shown} onChange={(value) => setChosen(value as Outcome | null)}>
      <Tabs.List aria-label="What would be done">
        {outcomes.map((outcome) => (
          <Tabs.Tab key={outcome} value={outcome} disabled={counts[outcome] === 0}>
            {outcomeLabels[outcome]} {counts[outcome].toLocaleString('en-GB')}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {outcomes.map((outcome) => (
        <Tabs.Panel key={outcome} value={outcome} pt="xs">
          <Lines rows={rowsOf(rows, outcome)} of={counts[outcome]} />
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}

function Lines({ rows, of }: { rows: RosterRow[]; of: number }) {
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <ul className="roster-lines" tabIndex={0} aria-label="Lines of the file">
        {rows.map((row) => (
          <Line key={row.line} row={row} />
        ))}
      </ul>
      {of > rows.length && (
        <Text c="dimmed" mt="xs">
          And {(of - rows.length).toLocaleString('en-GB')} more.
        </Text>
      )}
    </>
  );
}

function Line({ row }: { row: RosterRow }) {
  return (
    <li>
      <Text c="dimmed" fz="xs" className="figures">
        Line {row.line}
      </Text>
      <div className="roster-line">
        <Text fw={550}>
          {row.employeeId ? (
            <Anchor component={Link} to={`/employees/${row.employeeId}`} target="_blank" inherit>
              {row.name}
            </Anchor>
          ) : (
            row.name
          )}
        </Text>
        {row.problems.map((problem) => (
          <Text key={problem} style={{ color: 'var(--tone-bad)' }}>
            {problem}.
          </Text>
        ))}
        {row.values.length > 0 && <Values row={row} />}
        {row.kept.map((kept) => (
          <Text key={kept.employeeField} c="dimmed">
            {kept.label} stays {kept.now === null ? 'empty' : `“${kept.now}”`}
            {kept.source === 'person' ? ', as a person said' : ', as Ashby said'}; the file says “{kept.file}
            ”.
          </Text>
        ))}
      </div>
    </li>
  );
}

function Values({ row }: { row: RosterRow }) {
  return (
    <Text>
      {row.values.map((value, at) => (
        <span key={value.employeeField}>
          {at > 0 && ' · '}
          <Text span c="dimmed">
            {value.label}
          </Text>{' '}
          {row.outcome === 'update' && (value.from === null ? 'empty → ' : `${value.from} → `)}
          {value.to}
        </span>
      ))}
    </Text>
  );
}
