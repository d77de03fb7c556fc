import { Button, Combobox, Text, useCombobox } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { Kind } from '../lab.types';
import { catalog } from './steps.catalog';
import { subjects } from './steps.entry';

// It is not yet where it will be shown: scrolled to, the page would jump.
const focusInPlace = (box: HTMLInputElement | null) => box?.focus({ preventScroll: true });

/** All kinds of steps by subject, each with what it does in one line. */
export function StepMenu({ onAdd }: { onAdd: (kind: Kind) => void }) {
  const [search, setSearch] = useState('');
  const store = useCombobox({
    onDropdownClose: () => {
      store.resetSelectedOption();
      setSearch('');
    },
  });
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = catalog.filter((entry) => {
    const text = `${entry.name} ${entry.explain} ${entry.subject}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  return (
    <Combobox
      store={store}
      width={340}
      position="bottom-start"
      shadow="md"
      portalProps={{ target: '#content' }}
      transitionProps={{ duration: 0 }}
      // Made when it opens, so that the search box has the focus at once: a timer may come before the box can take it.
      keepMounted={false}
      onOptionSubmit={(kind) => {
        store.closeDropdown();
        onAdd(kind as Kind);
      }}
    >
      <Combobox.Target targetType="button">
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => store.toggleDropdown()}
        >
          Add step
        </Button>
      </Combobox.Target>
      <Combobox.Dropdown
        onKeyDown={(event) => {
          if (event.key === 'Escape') store.focusTarget();
        }}
      >
        <Combobox.Search
          ref={focusInPlace}
          value={search}
          aria-label="Search steps"
          placeholder="Search steps"
          onChange={(event) => {
            setSearch(event.currentTarget.value);
            store.selectFirstOption();
          }}
        />
        <Combobox.Options mah={340} style={{ overflowY: 'auto' }}>
          {fits.length === 0 && <Combobox.Empty>No step has these words</Combobox.Empty>}
          {subjects.map((subject) => {
            const members = fits.filter((entry) => entry.subject === subject);
            return members.length === 0 ? null : (
              <Combobox.Group key={subject} label={subject}>
                {members.map((entry) => (
                  <Combobox.Option key={entry.kind} value={entry.kind}>
                    <Text fw={550}>{entry.name}</Text>
                    <Text fz="xs" c="dimmed">
                      {entry.explain}
                    </Text>
                  </Combobox.Option>
                ))}
              </Combobox.Group>
            );
          })}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
