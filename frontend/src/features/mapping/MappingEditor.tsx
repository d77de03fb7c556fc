import {
  DndContext,
  type DragEndEvent,
  DragOverlay,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { Button, Group, Tabs, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { asProblem } from '../../api/http';
import { keys } from '../../api/keys';
import type { CandidateField, EmployeeField, FieldMapping, PreviewRequest } from '../../api/types';
import { announce, count, Problem, RelativeTime } from '../../ui';
import { CandidateFieldList, DraggedField } from './CandidateFieldList';
import { Conflict } from './Conflict';
import { announcements, collisions, instructions, nextRow } from './dragging';
import { EmployeeFieldRow } from './EmployeeFieldRow';
import { type Lab, LabContext } from './lab.context';
import { usePreview, useSaveMapping } from './mapping.api';
import {
  differing,
  forgetDraft,
  grouped,
  optionLabel,
  type Rules,
  requiredMapped,
  rulesInOrder,
  savedWords,
  sourceOf,
} from './mapping.model';
import { CandidateNotes, LabActions, LabPanels } from './panels/slots';
import { SamplePreview } from './SamplePreview';
import { UnsavedGuard } from './UnsavedGuard';
import { useMappingDraft } from './useMappingDraft';
import './mapping.css';

type Props = { candidateFields: CandidateField[]; employeeFields: EmployeeField[]; mapping: FieldMapping };

export function MappingEditor({ candidateFields, employeeFields, mapping }: Props) {
  const queries = useQueryClient();
  const { draft, change, changed, conflict, setRefused } = useMappingDraft(mapping);
  const { current } = draft;
  const save = useSaveMapping();
  const preview = usePreview();
  const [previewed, setPreviewed] = useState<Rules | null>(null);
  const [picked, setPicked] = useState<string | null>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 6 } }),
    useSensor(KeyboardSensor, {
      coordinateGetter: nextRow,
      keyboardCodes: { start: ['Space'], cancel: ['Escape'], end: ['Space', 'Enter'] },
    }),
  );

  const names = useMemo(
    () => new Map(candidateFields.map((field) => [field.key, optionLabel(field)])),
    [candidateFields],
  );
  const options = useMemo(() => {
    const known = grouped(candidateFields).map(({ object, fields }) => ({
      group: object,
      items: fields.map((field) => ({ value: field.key, label: optionLabel(field) })),
    }));
    const gone = [...new Set(Object.values(current).map((rule) => rule.source.field))].filter(
      (key) => !names.has(key),
    );
    const items = gone.map((key) => ({ value: key, label: `No longer in Ashby · ${key}` }));
    return items.length > 0 ? [...known, { group: 'No longer in Ashby', items }] : known;
  }, [candidateFields, current, names]);
  const used = useMemo(() => new Set(Object.values(current).map((rule) => rule.source.field)), [current]);
  const nameOf = (key: string) => names.get(key) ?? key;
  const labelOf = (key: string) => employeeFields.find((field) => field.key === key)?.label ?? key;

  const map = useCallback(
    (employeeField: string, candidateField: string) =>
      change({ kind: 'mapped', employeeField, candidateField }),
    [change],
  );
  const unmap = useCallback((employeeField: string) => change({ kind: 'unmapped', employeeField }), [change]);
  const pick = (key: string | null) => {
    setPicked(key);
    announce(key ? `${nameOf(key)} picked. Choose its employee field.` : 'Nothing is picked.');
  };
  const place = (employeeField: string) => {
    if (picked === null) return;
    map(employeeField, picked);
    announce(`${nameOf(picked)} is mapped to ${labelOf(employeeField)}.`);
    setPicked(null);
  };
  useEffect(() => {
    if (picked === null) return;
    const letGo = (event: KeyboardEvent) => event.key === 'Escape' && setPicked(null);
    window.addEventListener('keydown', letGo);
    return () => window.removeEventListener('keydown', letGo);
  }, [picked]);

  const dropped = ({ active, over }: DragEndEvent) => {
    setDragged(null);
    if (over) map(String(over.id), String(active.id));
  };
  const go = (request: Omit<PreviewRequest, 'rules'>) => {
    setPreviewed(current);
    preview.mutate({ ...request, rules: rulesInOrder(current, employeeFields) });
  };
  const saveNow = () => {
    save.mutate(
      { version: draft.version, rules: rulesInOrder(current, employeeFields) },
      {
        onSuccess: (saved) => {
          change({
            kind: 'loaded',
            mapping: saved ?? { version: draft.version + 1, rules: Object.values(current) },
          });
          forgetDraft();
          const { complete, words } = savedWords(current, employeeFields);
          notifications.show({ message: words, color: complete ? 'green' : 'yellow' });
          announce(words);
        },
        onError: (failure) => {
          if (asProblem(failure).status !== 412) return;
          setRefused(true);
          void queries.invalidateQueries({ queryKey: keys.mapping });
        },
      },
    );
  };
  const settleConflict = (kind: 'loaded' | 'rebased') => {
    change({ kind, mapping });
    setRefused(false);
    save.reset();
  };

  const rows = preview.data?.kind === 'shown' ? preview.data.rows : null;
  const previewOf = (key: string) => {
    // A value under another rule would be a lie: it disappears until Go is pressed again.
    if (!rows || !previewed || differing(previewed, current).includes(key)) return null;
    return rows.find((row) => row.employeeField === key) ?? null;
  };
  const { mapped, required } = requiredMapped(current, employeeFields);
  const saveFailure = save.error && asProblem(save.error).status !== 412 ? save.error : null;

  const regions = {
    'Candidate fields': (
      <>
        <CandidateFieldList fields={candidateFields} picked={picked} onPick={pick} used={used} />
        <CandidateNotes />
      </>
    ),
    'Employee fields': (
      <div className="employee-fields">
        {employeeFields.map((field) => (
          <EmployeeFieldRow
            key={field.key}
            field={field}
            source={sourceOf(current, field.key)}
            options={options}
            changed={changed.includes(field.key)}
            preview={previewOf(field.key)}
            picked={picked === null ? null : nameOf(picked)}
            onMap={map}
            onUnmap={unmap}
            onPlace={place}
          />
        ))}
      </div>
    ),
    'Sample preview': (
      <SamplePreview
        answer={preview.data}
        failure={preview.error}
        busy={preview.isPending}
        outdated={rows !== null && previewed !== null && differing(previewed, current).length > 0}
        onGo={go}
      />
    ),
  };
  const lab: Lab = {
    candidateFields,
    employeeFields,
    mapping: mapping as never,
    version: draft.version,
    rules: rulesInOrder(current, employeeFields) as never,
    changed,
    nameOf,
    labelOf,
    change,
    reloadDraft: async () => {},
  };
  return (
    <LabContext value={lab}>
      {conflict && <Conflict author={mapping.author} savedAt={mapping.savedAt} onSettle={settleConflict} />}
      {saveFailure && <Problem failure={saveFailure} />}
      <Group gap="xs" className="lab-bar">
        <LabActions />
      </Group>
      <DndContext
        sensors={sensors}
        collisionDetection={collisions}
        accessibility={{ announcements, screenReaderInstructions: instructions }}
        onDragStart={({ active }) => {
          setPicked(null);
          setDragged(String(active.id));
        }}
        onDragEnd={dropped}
        onDragCancel={() => setDragged(null)}
      >
        <Regions regions={regions} status={`${mapped} of ${required} required mapped`} />
        <DragOverlay dropAnimation={null}>{dragged && <DraggedField label={nameOf(dragged)} />}</DragOverlay>
      </DndContext>
      <LabPanels />
      <div className="save-bar">
        <Text c="dimmed" fz="xs" className="saved-by">
          {mapping.version === 0 ? 'Not saved yet' : `Version ${mapping.version}`}
          {mapping.author && `, by ${mapping.author}`}
          {mapping.savedAt && (
            <>
              , <RelativeTime at={mapping.savedAt} />
            </>
          )}
        </Text>
        <Text role="status">
          {changed.length === 0 ? 'No unsaved changes' : count(changed.length, 'unsaved change')}
        </Text>
        <Group gap="xs">
          <Button
            variant="default"
            disabled={draft.past.length === 0}
            onClick={() => change({ kind: 'undone' })}
            aria-keyshortcuts="Control+Z Meta+Z"
          >
            Undo
          </Button>
          <Button
            variant="default"
            disabled={changed.length === 0}
            onClick={() => change({ kind: 'discarded' })}
          >
            Discard
          </Button>
          <Button disabled={changed.length === 0} loading={save.isPending} onClick={saveNow}>
            Save
          </Button>
        </Group>
      </div>
      <UnsavedGuard when={changed.length > 0} onLeave={forgetDraft} />
    </LabContext>
  );
}

// A tab's value becomes an id, and an id has no blanks.
const idOf = (name: string) => name.toLowerCase().replaceAll(' ', '-');

/** Side by side where there is room; tabs on a phone. */
function Regions({ regions, status }: { regions: Record<string, ReactNode>; status: string }) {
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
