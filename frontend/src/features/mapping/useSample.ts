import { useCallback, useMemo, useRef, useState } from 'react';
import type { Preview } from '../../api/types';
import { useFollowing } from './following';
import type { PreviewRow, Rule } from './lab.types';
import { askPreview, type SampleQuestion, type Subject } from './mapping.api';
import { byEmployeeField } from './mapping.model';
import { sameRule } from './rules.model';

const PAUSE = 500;

/** The sample person: chosen by Go, and from then on shown by the rules on screen as they change. */
export function useSample(rules: readonly Rule[]) {
  const [subject, setSubject] = useState<Subject | null>(null);
  const question = useMemo(() => (subject ? { subject, rules } : null), [subject, rules]);
  const [asked, setAsked] = useState<Subject | null>(null);
  // The person who is shown is known to the server for a while: under other rules it need not ask Ashby again.
  const seen = useRef<{ subject: Subject; applicationId: string } | null>(null);
  const ask = async ({ subject, rules }: SampleQuestion) => {
    const known = seen.current?.subject === subject ? seen.current.applicationId : null;
    const answer = await askPreview({
      subject: known ? { applicationId: known, again: true } : subject,
      rules,
    });
    if (answer.kind === 'shown') seen.current = { subject, applicationId: answer.person.applicationId };
    return answer;
  };
  const followed = useFollowing(question, ask, asked === subject ? PAUSE : 0);
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
      if (!shown || !sameRule(answeredRules[employeeField], current[employeeField])) return null;
      return shown.rows.find((row) => row.employeeField === employeeField) ?? null;
    },
    [shown, answeredRules, current],
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
