import { useEffect, useRef, useState } from 'react';
import { asProblem, type ProblemError } from '../../api/http';

/** The newest answer, the question that it answers, and whether a newer one is under way. */
export type Followed<Q, A> = {
  question: Q | null;
  answer: A | null;
  problem: ProblemError | null;
  busy: boolean;
};

/**
 * Asks again whenever the question changes and has then been left alone for a moment. One request at a time: what is
 * asked meanwhile waits, and only the newest of it is asked. An answer to an older question is dropped.
 */
export class Follower<Q, A> {
  private wanted: Q | null = null;
  private asking = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly ask: (question: Q) => Promise<A>,
    private readonly told: (followed: Partial<Followed<Q, A>>) => void,
  ) {}

  /** Null asks nothing, and drops what is under way. */
  want(question: Q | null, pause = 0): void {
    clearTimeout(this.timer);
    this.wanted = question;
    this.told({ busy: question !== null });
    if (question === null) return;
    this.timer = setTimeout(() => this.go(), pause);
  }

  private go(): void {
    this.timer = undefined;
    const question = this.wanted;
    if (this.asking || question === null) return;
    this.asking = true;
    this.ask(question)
      .then(
        (answer) => this.answered(question, { question, answer, problem: null }),
        (failure: unknown) => this.answered(question, { problem: asProblem(failure) }),
      )
      .finally(() => {
        this.asking = false;
        // What came meanwhile and has had its pause is asked now.
        if (this.wanted !== null && this.wanted !== question && this.timer === undefined) this.go();
      });
  }

  private answered(question: Q, followed: Partial<Followed<Q, A>>): void {
    if (question === this.wanted) this.told({ ...followed, busy: false });
  }
}

/** `question` must be the same object as long as it is the same question. */
export function useFollowing<Q, A>(
  question: Q | null,
  ask: (question: Q) => Promise<A>,
  pause: number,
): Followed<Q, A> {
  const [followed, setFollowed] = useState<Followed<Q, A>>({
    question: null,
    answer: null,
    problem: null,
    busy: false,
  });
  const asks = useRef(ask);
  asks.current = ask;
  const follower = useRef<Follower<Q, A> | null>(null);
  follower.current ??= new Follower<Q, A>(
    (given) => asks.current(given),
    (news) => setFollowed((before) => ({ ...before, ...news })),
  );
  const pauses = useRef(pause);
  pauses.current = pause;
  useEffect(() => follower.current?.want(question, pauses.current), [question]);
  useEffect(() => () => follower.current?.want(null), []);
  return followed;
}
