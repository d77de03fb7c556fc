import { Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import { ListStates } from '../../../ui';
import { focusOn } from '../../../ui/focus';
import { type TableRequest, useLab } from '../lab.context';
import type { LookupTable } from '../lab.types';
import { revealRow } from '../panels/reveal';
import { TRIAL } from '../panels/trial/TrialPanel';
import { useLookupTables } from '../tables.api';
import { TableEditor } from './TableEditor';
import { TableList } from './TableList';
import './tables.css';

type Props = { request: TableRequest; onClose: () => void };

/** The lookup tables: all of them, or one to edit. What is not saved is not closed away without a question. */
export default function TablesDialog({ request, onClose }: Props) {
  const tables = useLookupTables();
  const { nameOf } = useLab();
  const phone = useMediaQuery('(max-width: 47.99em)', false, { getInitialValueInEffect: false });
  // undefined: the list; null: a new one.
  const [open, setOpen] = useState<string | null | undefined>(request.id);
  const [changed, setChanged] = useState(false);
  const [asked, setAsked] = useState<(() => void) | null>(null);
  const leave = (then: () => void) => {
    if (changed) setAsked(() => then);
    else then();
  };
  const toList = () => {
    setChanged(false);
    setAsked(null);
    // Opened for one table, the dialog is done with it.
    if (request.id === undefined) setOpen(undefined);
    else onClose();
  };
  const table = tables.data?.find(({ id }) => id === open);
  const title =
    open === undefined ? 'Lookup tables' : open === null ? 'New lookup table' : (table?.name ?? '');
  return (
    <Modal
      opened
      onClose={() => leave(onClose)}
      title={title}
      size={open === undefined ? 'lg' : 'xl'}
      fullScreen={phone}
      closeOnClickOutside={!changed}
    >
      <ListStates query={tables} rows={4}>
        {(all: LookupTable[]) =>
          open === undefined ? (
            <TableList
              tables={all}
              onOpen={setOpen}
              onRow={(label) => {
                onClose();
                revealRow(label);
              }}
            />
          ) : (
            <TableEditor
              key={open ?? 'new'}
              table={all.find(({ id }) => id === open) ?? null}
              field={request.field ?? null}
              fieldName={request.field ? nameOf(request.field) : null}
              asked={asked !== null}
              onChanged={setChanged}
              onStay={() => setAsked(null)}
              onDiscard={() => asked?.()}
              onBack={() => leave(toList)}
              onSaved={(id) => {
                request.onSaved?.(id);
                toList();
              }}
              onTry={() =>
                leave(() => {
                  onClose();
                  focusOn(document.getElementById(TRIAL));
                })
              }
            />
          )
        }
      </ListStates>
    </Modal>
  );
}
