import { Box, SimpleGrid, Stack, Title } from '@mantine/core';
import { flushSync } from 'react-dom';
import type { EmployeeField } from '../../api/types';
import { FieldInput } from '../../ui';
import { type Draft, type DraftValue, underHeadings } from './employees.model';

type Props = {
  fields: Pick<EmployeeField, 'key' | 'label' | 'type' | 'required' | 'restricted' | 'group' | 'choices'>[];
  draft: Draft;
  problems: Record<string, string>;
  onChange: (key: string, value: DraftValue) => void;
};

/** The controls of an employee record, side by side where there is room. */
export function FieldGrid({ fields, draft, problems, onChange }: Props) {
  return (
    <Stack gap="lg">
      {underHeadings(fields).map(({ heading, fields: some }) => (
        <Box
          key={heading}
          component={heading ? 'fieldset' : 'div'}
          className="field-group"
          aria-label={heading || undefined}
        >
          {heading && (
            <Title order={3} size="h4" mb="xs" aria-hidden>
              {heading}
            </Title>
          )}
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md" verticalSpacing="md">
            {some.map((field) => (
              <FieldInput
                key={field.key}
                field={field}
                value={draft[field.key]}
                error={problems[field.key]}
                onChange={(value) => onChange(field.key, value)}
              />
            ))}
          </SimpleGrid>
        </Box>
      ))}
    </Stack>
  );
}

/** Brings the first control that says what is wrong into sight: it may be far above the button. */
export function focusFirstProblem(form: HTMLFormElement): void {
  // The messages are drawn only now.
  flushSync(() => {});
  form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
}
