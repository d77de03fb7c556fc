import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Preview } from '../../api/types';
import { useFollowing } from './following';
import type { LookupTable, PreviewRow, Rule } from './lab.types';
import { askPreview, type SampleQuestion, type Subject } from './mapping.api';
import { byEmployeeField } from './mapping.model';
import { sameRule } from './rules.model';

const PAUSE = 500;

type Question = SampleQuestion & {
  /** What the rules are run with besides: they give other values when it changes. */
  version: number;
  tables: readonly LookupTable[];
};

const looksUp = (rule: Rule | undefined) => rule?.transforms.some(({ kind }) => kind === 'lookup') ?? false;

/** The sample person: chosen by Go, and from then on shown by the rules on screen as they change. */
export function useSample(rules: readonly Rule[], version: number, tables: readonly LookupTable[]) {
  const [subject, setSubject] = useState<Subject | null>(null);
  const question = useMemo(
    () => (subject ? { subject, rules, version, tables } : null),
    [subject, rules, version, tables],
  );
  const [asked, setAsked] = useState<Subject | null>(null);
  // The person who is shown is known to the server for a while: under other rules it need not ask Ashby again.
  const seen = useRef<{ subject: Subject; applicationId: string } | null>(null);
  const ask = async ({ subject, rules }: Question) => {
    const known = seen.current?.subject === subject ? seen.current.applicationId : null;
    const answer = await askPreview({
      subject: known ? { applicationId: known, again: true } : subject,
      rules,
    });
    if (answer.kind === 'shown') seen.current = { subject, applicationId: answer.person.applicationId };
    return answer;
  };
  // Only typing is waited for: a table that was saved, or another person, is asked for at once.
  const typing = useRef(rules);
  const pause = asked === subject && typing.current !== rules ? PAUSE : 0;
  const followed = useFollowing(question, ask, pause);
  useEffect(() => {
    typing.current = rules;
  }, [rules]);
  const answered = followed.question?.subject === subject || followed.problem !== null;
  if (answered && asked !== subject) setAsked(subject);

  const mine = followed.question?.subject === subject;
  const answer: Preview | null = mine ? followed.answer : null;
  const shown = answer?.kind === 'shown' ? answer : null;
  const answeredRules = useMemo(() => byEmployeeField(followed.question?.rules ?? []), [followed.question]);
  const current = useMemo(() => byEmployeeField(rules), [rules]);

  /** A value under another rule would be a lie: it is not shown until the newer one is known. */
  const previewOf = useCallback(
    (employeeField: string): PreviewRow | null => {
      const rule = current[employeeField];
      if (!shown || !sameRule(answeredRules[employeeField], rule)) return null;
      if (looksUp(rule) && followed.question?.tables !== tables) return null;
      return shown.rows.find((row) => row.employeeField === employeeField) ?? null;
    },
    [shown, answeredRules, current, followed.question, tables],
  );
  return {
    go: setSubject,
    answer,
    failure: followed.problem,
    /** The person is being looked up; not merely shown again. */
    looking: followed.busy && asked !== subject,
    refreshing: followed.busy && shown !== null,
    person: shown?.person.name ?? null,
    previewOf,
  };
}
