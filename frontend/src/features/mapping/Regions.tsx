import { Group, Tabs, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { ReactNode } from 'react';

// A tab's value becomes an id, and an id has no blanks.
const idOf = (name: string) => name.toLowerCase().replaceAll(' ', '-');

/** Side by side where there is room; tabs on a phone. */
export function Regions({ regions, status }: { regions: Record<string, ReactNode>; status: string }) {
  const phone = useMediaQuery('(max-width: 47.99em)', false, { getInitialValueInEffect: false });
  const region = (name: string, content: ReactNode) => (
    <section key={name} aria-label={name} className="region" data-region={name}>
      <Group justify="space-between" wrap="nowrap" className="region-head">
        <h2>{name}</h2>
        {name === 'Employee fields' && (
          <Text c="dimmed" fz="xs">
            {status}
          </Text>
        )}
      </Group>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <div className="region-body" tabIndex={0}>
        {content}
      </div>
    </section>
  );
  if (!phone) {
    return (
      <div className="regions">{Object.entries(regions).map(([name, content]) => region(name, content))}</div>
    );
  }
  return (
    <Tabs defaultValue="employee-fields">
      <Tabs.List mb="sm" grow className="parts" aria-label="Parts of the mapping">
        {Object.keys(regions).map((name) => (
          <Tabs.Tab key={name} value={idOf(name)}>
            {name}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {Object.entries(regions).map(([name, content]) => (
        <Tabs.Panel key={name} value={idOf(name)}>
          {region(name, content)}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
