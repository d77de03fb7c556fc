import { Button } from '@mantine/core';
import { IconCheck, IconLink } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { announce, CopyField } from '../../../../ui';
import { previewAddress } from './preview.model';

/** A link to this preview: a colleague with the same rights can open it. It holds an id, no person's data. */
export function PreviewLink({ applicationId }: { applicationId: string }) {
  const [copied, setCopied] = useState(false);
  const [refused, setRefused] = useState(false);
  const address = previewAddress(window.location, applicationId);
  useEffect(() => {
    if (!copied) return;
    const later = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(later);
  }, [copied]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address);
      setCopied(true);
      announce('Link copied. An administrator can open it.');
    } catch {
      setRefused(true);
    }
  };
  if (refused) return <CopyField label="Link to this preview" value={address} />;
  return (
    <Button
      variant="default"
      leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconLink size={16} aria-hidden />}
      onClick={() => void copy()}
      style={{ alignSelf: 'flex-start' }}
    >
      {copied ? 'Link copied' : 'Copy link'}
    </Button>
  );
}
