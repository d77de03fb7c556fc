import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { type Dispatch, useState } from 'react';
import { asProblem } from '../../api/http';
import { keys } from '../../api/keys';
import type { EmployeeField } from '../../api/types';
import { announce } from '../../ui';
import type { Rule } from './lab.types';
import { useSaveMapping } from './mapping.api';
import { byEmployeeField, type Change, savedWords } from './mapping.model';
import { examplesFail, type RuleRefusal, refusals } from './saving.model';

type Given = {
  version: number;
  rules: readonly Rule[];
  fields: readonly EmployeeField[];
  change: Dispatch<Change>;
  onStale: () => void;
  /** Of the draft that becomes the version: what another tab kept meanwhile stays. */
  draftVersion: () => number;
};

/** Saving the rules on screen, and what the server says when it does not. */
export function useSaving({ version, rules, fields, change, onStale, draftVersion }: Given) {
  const queries = useQueryClient();
  const save = useSaveMapping();
  const [refused, setRefused] = useState<{ rules: readonly Rule[]; refusals: RuleRefusal[] } | null>(null);
  const [failing, setFailing] = useState<RuleRefusal[] | null>(null);
  const [note, setNote] = useState('');

  const saveNow = (acceptFailingExamples = false) => {
    setFailing(null);
    const sent = [...rules];
    save.mutate(
      {
        version,
        rules: sent,
        draftVersion: draftVersion(),
        ...(note.trim() && { note: note.trim() }),
        ...(acceptFailingExamples && { acceptFailingExamples }),
      },
      {
        onSuccess: (saved) => {
          setRefused(null);
          setNote('');
          change({ kind: 'saved', mapping: saved ?? { version: version + 1, rules: sent }, sent });
          const { complete, words } = savedWords(byEmployeeField(sent), fields);
          notifications.show({ message: words, color: complete ? 'green' : 'yellow' });
          announce(words);
        },
        onError: (failure) => {
          const problem = asProblem(failure);
          if (problem.status === 412) {
            onStale();
            void queries.invalidateQueries({ queryKey: keys.mapping });
          } else if (examplesFail(problem)) {
            setFailing(refusals(problem, sent));
          } else {
            setRefused({ rules, refusals: refusals(problem, sent) });
          }
        },
      },
    );
  };
  const problem = save.error ? asProblem(save.error) : null;
  const stands = refused === null || refused.refusals.length === 0 || refused.rules === rules;
  const shown = problem && problem.status !== 412 && !examplesFail(problem) && stands ? problem : null;
  return {
    saveNow,
    /** What the next version will say of itself; empty for nothing. */
    note,
    setNote,
    busy: save.isPending,
    /** Goes when a rule that it is about is changed: from then on the check says what is wrong. */
    failure: shown,
    /** What a refused save said of the rules; only as long as they are on screen as they were sent. */
    refusals: refused?.rules === rules ? refused.refusals : [],
    failing,
    back: () => setFailing(null),
    forgive: () => save.reset(),
  };
}
