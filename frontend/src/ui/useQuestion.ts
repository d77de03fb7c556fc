import { useEffect, useRef, useState } from 'react';
import { useChange } from '../api/change';

type Answer = { question: number; send: () => Promise<unknown> | undefined };

/**
 * A question that is asked before something is done. What it is about stays what it was when it was asked, whatever the screen
 * does meanwhile. An answer may come after it was closed, and after another was asked: each question ends by its own.
 *
 * @param onUnseen told what failed after the question was closed and can no longer be read there; null when it is asked anew.
 *     Without it that is `unseen`.
 */
export function useQuestion<About = void>(onUnseen?: (failure: unknown) => void) {
  const [about, setAbout] = useState<About>();
  const [open, setOpen] = useState(false);
  const [unseen, setUnseen] = useState<unknown>(null);
  const tellUnseen = onUnseen ?? setUnseen;
  // Told apart by its number alone, so that a double click sends once and the next question is sent as well.
  const run = useChange({ mutationFn: async ({ send }: Answer) => send() });
  const questions = useRef(0);
  /** The question that is on screen. */
  const question = useRef<number | null>(null);
  const ask = (what: About) => {
    run.reset();
    tellUnseen(null);
    setAbout(() => what);
    questions.current += 1;
    question.current = questions.current;
    setOpen(true);
  };
  const close = () => {
    question.current = null;
    setOpen(false);
  };
  useEffect(
    () => () => {
      question.current = null;
    },
    [],
  );
  const answer = (send: Answer['send']) => {
    const answered = question.current;
    if (answered === null) return;
    run.mutateAsync({ question: answered, send }).then(
      () => question.current === answered && close(),
      (failure) => question.current !== answered && tellUnseen(failure),
    );
  };
  return { about, open, ask, close, answer, busy: run.isPending, failure: run.error, unseen };
}
