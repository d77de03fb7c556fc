import { Button, Group, Text } from '@mantine/core';
import type { MappingVersion } from '../../../../api/types';
import { count, Empty, PagedList, RelativeTime, StateBadge } from '../../../../ui';
import { useLab } from '../../lab.context';
import { RestoreVersion } from './RestoreVersion';
import { useVersions } from './versions.api';
import { firstPair, ON_SCREEN, type Pair } from './versions.model';

type Props = { onCompare: (pair: Pair) => void; onRestored: () => void };

export function VersionList({ onCompare, onRestored }: Props) {
  const { changed, mapping } = useLab();
  const versions = useVersions();
  return (
    <>
      {changed.length > 0 && mapping.version > 0 && (
        <Group justify="space-between" gap="xs" className="version-draft">
          <Text>
            Your draft has {count(changed.length, 'unsaved change')}. It is not a version until it is saved.
          </Text>
          <Button
            variant="default"
            size="compact-sm"
            mih={28}
            onClick={() => onCompare({ from: mapping.version, to: ON_SCREEN })}
          >
            Compare with the saved mapping
          </Button>
        </Group>
      )}
      <PagedList
        list={versions}
        rows={4}
        empty={
          <Empty title="Nothing is saved yet">
            Each time that somebody saves the mapping, a version is kept here. It can be compared and brought
            back.
          </Empty>
        }
      >
        {(rows) => (
          <ol className="plain-list" aria-label="Versions">
            {rows.map((row) => (
              <VersionItem key={row.version} row={row} onCompare={onCompare} onRestored={onRestored} />
            ))}
          </ol>
        )}
      </PagedList>
    </>
  );
}

function VersionItem({ row, onCompare, onRestored }: Props & { row: MappingVersion }) {
  const { mapping } = useLab();
  const { version, author, savedAt, note } = row;
  const current = version === mapping.version;
  return (
    <li className="version">
      <div className="version-words">
        <Group gap="sm">
          <Text fw={620}>Version {version}</Text>
          {current && <StateBadge tone="good">Current</StateBadge>}
        </Group>
        {note && <Text style={{ overflowWrap: 'anywhere' }}>{note}</Text>}
        <Text c="dimmed" fz="xs">
          {author ?? 'Somebody'}
          {savedAt && (
            <>
              , <RelativeTime at={savedAt} />
            </>
          )}
        </Text>
      </div>
      <Group gap="xs">
        {!(current && version === 1) && (
          <Button
            variant="default"
            aria-label={`Compare version ${version}`}
            onClick={() => onCompare(firstPair(version, mapping.version))}
          >
            Compare
          </Button>
        )}
        {!current && <RestoreVersion version={version} onRestored={onRestored} />}
      </Group>
    </li>
  );
}
