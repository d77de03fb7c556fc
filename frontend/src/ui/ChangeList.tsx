import { Anchor, Text, VisuallyHidden } from '@mantine/core';
import { Fragment } from 'react';
import { Link } from 'react-router';
import type { AuditEntry } from '../api/types';
import './changes.css';
import { sentence } from './changes.model';
import { type Difference, differences } from './differences.model';
import { Folded } from './Folded';
import { count } from './format';
import { RelativeTime } from './RelativeTime';

const MOST = 60;

type Props = {
  changes: AuditEntry[];
  /** What the screen itself is about, e.g. "this delivery". */
  here?: string;
};

/** Who did what and when, the newest first; behind each, what it was before and after. */
export function ChangeList({ changes, here }: Props) {
  return (
    <ul className="plain-list">
      {changes.map((entry) => (
        <li key={entry.id}>
          <Text component="div" style={{ overflowWrap: 'anywhere' }}>
            <Text span fw={550}>
              {entry.person}
            </Text>{' '}
            <Sentence entry={entry} here={here} />{' '}
            <Text span c="dimmed">
              <RelativeTime at={entry.at} />
            </Text>
          </Text>
          <Differences lines={differences(entry)} />
        </li>
      ))}
    </ul>
  );
}

function Sentence({ entry, here }: { entry: AuditEntry; here?: string }) {
  return sentence(entry, here).map((part) =>
    typeof part === 'string' ? (
      part
    ) : (
      <Anchor key={part.to} component={Link} to={part.to} underline="always">
        {part.name}
      </Anchor>
    ),
  );
}

function Differences({ lines }: { lines: Difference[] }) {
  if (lines.length === 0) return null;
  const more = lines.length - MOST;
  return (
    <Folded summary="What changed">
      <dl className="differences">
        {lines.slice(0, MOST).map((line) => (
          <Fragment key={line.label}>
            <dt>{line.label}</dt>
            <dd>
              <Values line={line} />
            </dd>
          </Fragment>
        ))}
      </dl>
      {more > 0 && <Text c="dimmed">And {count(more, 'field')} more.</Text>}
    </Folded>
  );
}

function Values({ line: { before, after } }: { line: Difference }) {
  if (before === null) return after;
  if (after === null) return `was ${before}`;
  return (
    <>
      {before} <span aria-hidden>→</span>
      <VisuallyHidden>became</VisuallyHidden> {after}
    </>
  );
}
