import { DndContext, DragOverlay, PointerSensor, pointerWithin, useSensor, useSensors } from '@dnd-kit/core';
import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import type { CandidateField, EmployeeField } from '../../api/types';
import { announce } from '../../ui';
import { byPointer, scrolling } from '../../ui/pointer';
import { useLift } from '../../ui/useLift';
import { CandidateFieldList, DraggedField } from './CandidateFieldList';
import { Conflict } from './Conflict';
import type { HeldDraft } from './drafts.model';
import { announcements, instructions, liftWords } from './dragging';
import { EmployeeFieldRows } from './EmployeeFieldRows';
import { FailingExamples } from './FailingExamples';
import { LabBar } from './LabBar';
import { LabContext, type TableRequest } from './lab.context';
import type { FieldMapping, Suggestion } from './lab.types';
import { progressWords, requiredMapped } from './mapping.model';
import { useLinkedPreview } from './panels/preview/useLinkedPreview';
import { LabNews, LabPanels } from './panels/slots';
import { Regions } from './Regions';
import { SamplePreview } from './SamplePreview';
import { SaveBar } from './SaveBar';
import { asRule } from './suggestions.model';
import { UnsavedGuard } from './UnsavedGuard';
import { useLabState } from './useLabState';
import { useOpenRows } from './useOpenRows';
import { usePicking } from './usePicking';
import './mapping.css';

const TablesDialog = lazy(() => import('./tables/TablesDialog'));

const said = { announcements, screenReaderInstructions: instructions };

type Props = {
  candidateFields: CandidateField[];
  employeeFields: EmployeeField[];
  mapping: FieldMapping;
  /** What the server kept of this person's draft. */
  held: HeldDraft | null;
};

export function MappingEditor(props: Props) {
  const { candidateFields, employeeFields, mapping } = props;
  const [tablesAsked, setTablesAsked] = useState<TableRequest | null>(null);
  const { lab, draft, sample, saving, keeping, suggestions, conflict, settle, flagsOf, used, unchecked } =
    useLabState({ ...props, openTables: setTablesAsked });
  const { change, changed, refused, nameOf, labelOf } = lab;
  useLinkedPreview(sample.go);
  const { open, toggle } = useOpenRows();
  const [dragged, setDragged] = useState<string | null>(null);
  const sensors = useSensors(useSensor(PointerSensor, byPointer));
  const map = useCallback(
    (employeeField: string, candidateField: string) =>
      change({ kind: 'mapped', employeeField, candidateField }),
    [change],
  );
  const unmap = useCallback((employeeField: string) => change({ kind: 'unmapped', employeeField }), [change]);
  const { picked, pick, place } = usePicking({ nameOf, labelOf, map });
  const lift = useLift({
    places: useMemo(() => employeeFields.map(({ key }) => key), [employeeFields]),
    onDrop: useCallback((field: string, to: string) => map(to, field), [map]),
    words: useMemo(() => liftWords(nameOf, labelOf), [nameOf, labelOf]),
  });
  const accept = useCallback(
    (taken: readonly Suggestion[]) => {
      change({ kind: 'accepted', rules: taken.map(asRule) });
      const names = taken.map((each) => labelOf(each.employeeField)).join(', ');
      announce(`${names} ${taken.length === 1 ? 'is' : 'are'} mapped as suggested.`);
    },
    [change, labelOf],
  );
  const acceptOne = useCallback((suggestion: Suggestion) => accept([suggestion]), [accept]);
  const strong = useMemo(
    () => [...suggestions.values()].filter((each) => each.strength === 'strong'),
    [suggestions],
  );
  const { mapped, required } = requiredMapped(draft.current, employeeFields, refused);
  const flagged = employeeFields.filter(({ key }) => flagsOf(key).length > 0).length;

  const regions = {
    'Candidate fields': (
      <CandidateFieldList fields={candidateFields} picked={picked} onPick={pick} used={used} lift={lift} />
    ),
    'Employee fields': (
      <EmployeeFieldRows
        flagsOf={flagsOf}
        suggestions={suggestions}
        waiting={sample.looking || sample.refreshing}
        picked={picked === null ? null : nameOf(picked)}
        over={lift.lifted?.over ?? null}
        open={open}
        onOpen={toggle}
        onMap={map}
        onUnmap={unmap}
        onPlace={place}
        onAccept={acceptOne}
      />
    ),
    'Sample preview': (
      <SamplePreview
        answer={sample.answer}
        failure={sample.failure}
        busy={sample.looking}
        refreshing={sample.refreshing}
        onGo={sample.go}
      />
    ),
  };
  return (
    <LabContext value={lab}>
      {conflict && <Conflict author={mapping.author} savedAt={mapping.savedAt} onSettle={settle} />}
      <LabNews />
      <LabBar
        progress={progressWords(draft.current, employeeFields, refused)}
        flagged={flagged}
        unchecked={unchecked}
        strong={strong.length}
        onAcceptStrong={() => accept(strong)}
        onTables={() => setTablesAsked({})}
      />
      <DndContext
        sensors={sensors}
        collisionDetection={pointerWithin}
        autoScroll={scrolling}
        accessibility={said}
        onDragStart={({ active }) => {
          pick(null, true);
          setDragged(String(active.id));
        }}
        onDragEnd={({ active, over }) => {
          setDragged(null);
          if (over) map(String(over.id), String(active.id));
        }}
        onDragCancel={() => setDragged(null)}
      >
        <Regions regions={regions} status={`${mapped} of ${required} required mapped`} />
        <DragOverlay dropAnimation={null}>{dragged && <DraggedField label={nameOf(dragged)} />}</DragOverlay>
      </DndContext>
      <LabPanels />
      <SaveBar
        mapping={mapping}
        changes={changed.length}
        draft={draftWords(changed.length, keeping)}
        canUndo={draft.past.length > 0}
        busy={saving.busy}
        failure={saving.failure}
        note={saving.note}
        onNote={saving.setNote}
        onUndo={() => change({ kind: 'undone' })}
        onDiscard={() => change({ kind: 'discarded' })}
        onSave={() => saving.saveNow()}
      />
      <FailingExamples
        failing={saving.failing}
        labelOf={labelOf}
        onBack={saving.back}
        onSave={() => saving.saveNow(true)}
      />
      {tablesAsked && (
        <Suspense>
          <TablesDialog request={tablesAsked} onClose={() => setTablesAsked(null)} />
        </Suspense>
      )}
      <UnsavedGuard
        when={changed.length > 0}
        kept={keeping.onServer}
        onDiscard={() => {
          // Nothing is left to be kept while the next screen is on its way.
          change({ kind: 'discarded' });
          void keeping.drop();
        }}
        onKeep={() => void keeping.flush()}
      />
    </LabContext>
  );
}

function draftWords(
  changes: number,
  { onServer, failed }: { onServer: boolean; failed: boolean },
): string | null {
  if (changes === 0) return null;
  if (failed) return 'Draft kept in this tab only';
  return onServer ? 'Draft saved' : null;
}
