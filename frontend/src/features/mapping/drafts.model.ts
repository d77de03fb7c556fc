import { forget, keep, kept } from '../../ui/drafts';
import type { FieldMapping, Rule } from './lab.types';
import { byEmployeeField, changedFields, type Draft, nothing, type Rules, reduce } from './mapping.model';

const DRAFT = 'mapping';

/** The draft that the server keeps, its own version, and the saved rules that it stands on. */
export type HeldDraft = { baseVersion: number; rules: Rule[]; version: number; base: Rules };

/** What this tab keeps until the server has it, and the version of the server's draft that it follows; 0 for none. */
export type KeptDraft = Pick<Draft, 'version' | 'saved' | 'current'> & { held: boolean; follows: number };

// Examples may hold a person's values, which no browser keeps: the server has them.
function withoutExamples(rules: Rules): Rules {
  const bare = Object.values(rules).map((rule): Rule => ({ ...rule, examples: [] }));
  return byEmployeeField(bare);
}

function withExamplesOf(rules: Rules, known: readonly Rules[]): Rules {
  const filled = Object.values(rules).map((rule): Rule => {
    const source = known.find((each) => each[rule.employeeField]);
    return { ...rule, examples: source?.[rule.employeeField]?.examples ?? [] };
  });
  return byEmployeeField(filled);
}

/** Keeps the unsaved rules over a reload or a new sign-in. Rules name fields; no person's data is in them. */
export function keepDraft(
  draft: Pick<Draft, 'version' | 'saved' | 'current'>,
  held = false,
  follows = 0,
): void {
  const { version, saved, current } = draft;
  if (changedFields(draft).length === 0) forget(DRAFT);
  else
    keep(DRAFT, { version, saved: withoutExamples(saved), current: withoutExamples(current), held, follows });
}

export function forgetDraft(): void {
  forget(DRAFT);
}

export function keptDraft(): KeptDraft | null {
  const draft = kept(DRAFT) as KeptDraft | null;
  if (!draft || typeof draft.version !== 'number' || !draft.saved || !draft.current) return null;
  return { ...draft, held: draft.held === true, follows: Number(draft.follows) || 0 };
}

/**
 * What the screen begins with. What this tab kept and the server never got comes first; then the server's draft, from
 * whatever browser; then the mapping as it is saved.
 */
export function begin(mapping: FieldMapping, server: HeldDraft | null, mine: KeptDraft | null): Draft {
  const saved = byEmployeeField(mapping.rules);
  if (mine && !mine.held) {
    const known = [...(server ? [byEmployeeField(server.rules)] : []), saved];
    return reduce(nothing, {
      kind: 'restored',
      version: mine.version,
      saved: mine.version === mapping.version ? saved : withExamplesOf(mine.saved, [saved]),
      current: withExamplesOf(mine.current, known),
    });
  }
  if (server) {
    return reduce(nothing, {
      kind: 'restored',
      version: server.baseVersion,
      saved: server.baseVersion === mapping.version ? saved : server.base,
      current: byEmployeeField(server.rules),
    });
  }
  return reduce(nothing, { kind: 'loaded', mapping });
}
