import { Button, Drawer } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useState } from 'react';
import { CompareVersions } from './CompareVersions';
import { VersionList } from './VersionList';
import type { Pair } from './versions.model';

/** All that was ever saved: to read, to compare, to bring back. */
export function Versions() {
  const [open, setOpen] = useState(false);
  const [pair, setPair] = useState<Pair | null>(null);
  const close = () => {
    setOpen(false);
    setPair(null);
  };
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconHistory size={16} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        Versions
      </Button>
      <Drawer opened={open} onClose={close} title="Versions" position="right" size="lg">
        {pair ? (
          <CompareVersions pair={pair} onChange={setPair} onBack={() => setPair(null)} />
        ) : (
          <VersionList onCompare={setPair} onRestored={close} />
        )}
      </Drawer>
    </>
  );
}
