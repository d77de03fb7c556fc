import { act, renderHook, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { fakeServer } from '../../test/render';
import type { LookupTable, Rule } from './lab.types';
import { freshRule } from './rules.model';
import { useSample } from './useSample';

const field = { kind: 'candidateField', field: 'candidate.city' } as const;
const rules: Rule[] = [
  freshRule('state', field, [{ kind: 'lookup', table: 't', otherwise: 'needsAttention', value: null }]),
  freshRule('city', field),
];
const table = (entries: LookupTable['entries']): LookupTable[] => [
  { id: 't', name: 'States', version: 1, entries, usedBy: [] },
];

it('asks again at once when a lookup table is saved, and shows no value of the older one', async () => {
  let target: string | null = null;
  const calls = fakeServer({
    'POST /integrations/ashby/field-mapping/preview': () => ({
      body: {
        kind: 'shown',
        person: { name: 'Zoë', applicationId: 'a1', jobTitle: null, stage: null, status: 'Active' },
        rows: rules.map(({ employeeField }) => ({
          employeeField,
          display: target,
          problem: null,
          steps: [],
        })),
      },
    }),
  });
  const { result, rerender } = renderHook(({ tables }) => useSample(rules, 1, tables), {
    initialProps: { tables: table([]) },
  });
  act(() => result.current.go({ candidateEmail: 'zoe@mail.example' }));
  await waitFor(() => expect(result.current.previewOf('state')?.display).toBeNull());

  target = 'Stockholms län';
  rerender({ tables: table([{ from: 'Stockholm', to: target }]) });
  expect(result.current.previewOf('state')).toBeNull();
  expect(result.current.previewOf('city')).not.toBeNull();
  await waitFor(() => expect(result.current.previewOf('state')?.display).toBe(target));
  expect(calls.map(({ body }) => body)).toMatchObject([
    { candidateEmail: 'zoe@mail.example' },
    { applicationId: 'a1', again: true },
  ]);
});
