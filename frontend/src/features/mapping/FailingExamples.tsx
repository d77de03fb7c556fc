import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { RuleRefusal } from './saving.model';

type Props = {
  failing: readonly RuleRefusal[] | null;
  labelOf: (employeeField: string) => string;
  onBack: () => void;
  onSave: () => void;
};

/** Asks before a mapping is saved whose own examples say that it is wrong. */
export function FailingExamples({ failing, labelOf, onBack, onSave }: Props) {
  return (
    <Modal opened={failing !== null} onClose={onBack} title="Save although examples fail?">
      <Stack>
        <Text>Nothing is saved yet. These examples say that something else should come of a value:</Text>
        <ul className="plain-list">
          {failing?.map(({ employeeField, example, message }) => (
            <li key={`${employeeField} ${example}`}>
              <Text fw={550}>
                {labelOf(employeeField)}
                {example !== null && `, example ${example + 1}`}
              </Text>
              <Text>{message}</Text>
            </li>
          ))}
        </ul>
        <Group justify="flex-end">
          <Button variant="default" onClick={onBack} data-autofocus>
            Back
          </Button>
          <Button onClick={onSave}>Save anyway</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
