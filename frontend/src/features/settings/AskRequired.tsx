import { Anchor, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import { mappingAddress } from '../../api/addresses';
import { type Consequence, consequenceWords } from './required.model';

type Props = {
  label: string;
  /** Null: a field that is not there yet has no row in the mapping. */
  fieldKey: string | null;
  /** Null: nothing is asked. */
  consequence: Consequence | null;
  onCancel: () => void;
  onOptional: () => void;
  onRequired: () => void;
};

/** Before a field becomes required that nothing fills: whom that would stop, and what else can be done. */
export function AskRequired({ label, fieldKey, consequence, onCancel, onOptional, onRequired }: Props) {
  return (
    <Modal
      opened={consequence !== null}
      onClose={onCancel}
      title={`Make ${label} required?`}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {consequence && (
        <Stack>
          <Text>{consequenceWords(label, consequence)}</Text>
          {fieldKey === null ? (
            <Text>Map it first: add it as not required, map it, and make it required then.</Text>
          ) : (
            <Text>
              Map it first:{' '}
              <Anchor component={Link} to={mappingAddress(fieldKey)} underline="always">
                open {label} in the field mapping
              </Anchor>
              .
            </Text>
          )}
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onRequired}>
              Make it required all the same
            </Button>
            <Button onClick={onOptional} data-autofocus>
              {fieldKey === null ? 'Add it as not required for now' : 'Leave it as not required for now'}
            </Button>
          </Group>
        </Stack>
      )}
    </Modal>
  );
}
