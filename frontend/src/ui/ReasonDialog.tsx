import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { count } from './format';
import { Problem } from './Problem';
import { useUnsaved } from './unsaved';

/** In characters. */
const MOST = 500;

type AskProps = {
  /** What is done with it, e.g. "Ignore delivery". */
  confirm: string;
  /** What happens then. */
  what: string;
  busy: boolean;
  failure: unknown;
  onClose: () => void;
  onReason: (reason: string) => void;
};

type Props = AskProps & { opened: boolean; title: string };

/** Asks for the reason that others will read later. What was typed is forgotten when it closes. */
export function ReasonDialog({ opened, title, ...ask }: Props) {
  return (
    <Modal opened={opened} onClose={ask.onClose} title={title} closeButtonProps={{ 'aria-label': 'Close' }}>
      <Ask {...ask} />
    </Modal>
  );
}

function Ask({ confirm, what, busy, failure, onClose, onReason }: AskProps) {
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const given = reason.trim();
  const left = MOST - reason.length;
  useUnsaved(given !== '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (given) onReason(given);
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <Text>{what}</Text>
        <Textarea
          label="Reason"
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          maxLength={MOST}
          description={left <= 50 ? `${count(left, 'character')} left` : undefined}
          rows={3}
          error={tried && !given && 'Say why, for those who look later.'}
          data-autofocus
        />
        {failure != null && <Problem failure={failure} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={busy}>
            {confirm}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
