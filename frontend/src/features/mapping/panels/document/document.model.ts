import type { ImportShown } from '../../../../api/types';
import { count } from '../../../../ui';

export type Read = { document: unknown; problem: null } | { document: null; problem: string };

/** A document from text: whether it is one of ours, the server says. */
export function readDocument(text: string): Read {
  if (text.trim() === '') return { document: null, problem: 'Choose a file, or paste a document.' };
  try {
    const document: unknown = JSON.parse(text);
    if (typeof document === 'object' && document !== null && !Array.isArray(document)) {
      return { document, problem: null };
    }
  } catch {
    // Said below, in words that help.
  }
  return {
    document: null,
    problem: 'This is not an exported mapping. It begins with { and ends with }, as Export wrote it.',
  };
}

export function fileName(version: number): string {
  return `field-mapping-${version}.json`;
}

/** What a document would do to the draft, in one sentence. */
export function importWords({ differences, tables }: ImportShown): string {
  const rules =
    differences.length === 0
      ? 'Every rule is as it is in the saved mapping'
      : `${count(differences.length, 'rule differs', 'rules differ')} from the saved mapping`;
  const added = tables.filter(({ isNew }) => isNew).length;
  const changed = tables.filter(({ isNew, changed: differs }) => differs && !isNew).length;
  const parts = [
    added > 0 ? `${count(added, 'lookup table')} would be added` : null,
    changed > 0 ? `${count(changed, 'lookup table')} would change` : null,
  ].filter((part) => part !== null);
  return `${[rules, ...parts].join('. ')}.`;
}

export function tableWords({ name, isNew, changed }: ImportShown['tables'][number]): string {
  if (isNew) return `${name}: new`;
  return changed ? `${name}: changes for every rule that uses it` : `${name}: as it is`;
}
