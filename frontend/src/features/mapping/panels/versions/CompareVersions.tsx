import { Button, Group, Select, Stack, Title } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { RuleDifference } from '../../../../api/types';
import { ListStates } from '../../../../ui';
import { useLab } from '../../lab.context';
import { Differences } from '../Differences';
import { useSettledRules } from '../settled';
import { useComparison, useVersions } from './versions.api';
import { ON_SCREEN, type Pair, type Side, sideOf, sides, turned } from './versions.model';

type Props = { pair: Pair; onChange: (pair: Pair) => void; onBack: () => void };

/** Any two versions, or a version and the rules on screen, rule by rule. */
export function CompareVersions({ pair, onChange, onBack }: Props) {
  const { changed } = useLab();
  const versions = useVersions();
  const rules = useSettledRules();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const known = versions.data?.pages.flatMap((page) => page.items) ?? [];
  const options = sides(known, changed.length);
  const asked = turned(pair) ? { from: pair.to, to: pair.from } : pair;
  const side = (each: Side) => (each === ON_SCREEN ? { rules } : each);
  const comparison = useComparison(
    asked.from === ON_SCREEN || pair.from === pair.to ? null : asked.from,
    side(asked.to),
  );
  const choose = (which: keyof Pair) => (value: string | null) =>
    value && onChange({ ...pair, [which]: sideOf(value) });
  const select = (which: keyof Pair, label: string) => (
    <Select
      label={label}
      data={options}
      value={String(pair[which])}
      onChange={choose(which)}
      allowDeselect={false}
      comboboxProps={{ withinPortal: false }}
      style={{ flex: '1 1 200px' }}
    />
  );
  return (
    <Stack gap="md">
      <Button
        variant="subtle"
        leftSection={<IconArrowLeft size={16} aria-hidden />}
        onClick={onBack}
        style={{ alignSelf: 'flex-start' }}
      >
        All versions
      </Button>
      <Title order={2} size="h3" ref={title} tabIndex={-1}>
        Compare
      </Title>
      <Group gap="sm" align="flex-end">
        {select('from', 'Before')}
        {select('to', 'After')}
      </Group>
      {versions.hasNextPage && (
        <Button
          variant="default"
          size="compact-sm"
          mih={28}
          loading={versions.isFetchingNextPage}
          onClick={() => void versions.fetchNextPage()}
          style={{ alignSelf: 'flex-start' }}
        >
          Load older versions
        </Button>
      )}
      {pair.from === pair.to ? (
        <Differences differences={[]} none="Both are the same version." />
      ) : (
        <ListStates query={comparison} rows={3} rowHeight={72}>
          {({ differences }) => (
            <Differences
              differences={turned(pair) ? differences.map(swapped) : differences}
              none="Every rule is the same in both."
            />
          )}
        </ListStates>
      )}
    </Stack>
  );
}

function swapped({ before, after, ...rest }: RuleDifference): RuleDifference {
  return { ...rest, before: after, after: before };
}
