import { Button, Modal } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { ImportDocument } from './ImportDocument';

/** Brings an exported mapping in: first what would differ, then into the draft. */
export function Import() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconUpload size={16} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        Import
      </Button>
      <Modal opened={open} onClose={() => setOpen(false)} title="Import a mapping" size="lg">
        <ImportDocument onDone={() => setOpen(false)} />
      </Modal>
    </>
  );
}
