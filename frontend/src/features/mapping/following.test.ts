import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Followed, Follower } from './following';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A server that answers when it is told to. */
function server() {
  const asked: string[] = [];
  const open: { answer: (text: string) => void; fail: () => void }[] = [];
  let state: Partial<Followed<string, string>> = {};
  const follower = new Follower<string, string>(
    (question) => {
      asked.push(question);
      return new Promise((answer, reject) => {
        open.push({ answer, fail: () => reject(new Error('down')) });
      });
    },
    (news) => {
      state = { ...state, ...news };
    },
  );
  const settle = () => vi.advanceTimersByTimeAsync(0);
  return { asked, open, follower, state: () => state, settle };
}

describe('a follower', () => {
  it('asks once, when the question has been left alone', async () => {
    const { asked, follower, settle } = server();
    follower.want('a', 500);
    follower.want('ab', 500);
    await vi.advanceTimersByTimeAsync(499);
    expect(asked).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    await settle();
    expect(asked).toEqual(['ab']);
  });
  it('has one request at a time, and then asks the newest only', async () => {
    const { asked, open, follower, state, settle } = server();
    follower.want('a');
    await settle();
    follower.want('b');
    await settle();
    follower.want('c');
    await settle();
    expect(asked).toEqual(['a']);
    open[0]?.answer('to a');
    await settle();
    expect(state().answer).toBeUndefined();
    expect(asked).toEqual(['a', 'c']);
    open[1]?.answer('to c');
    await settle();
    expect(state()).toMatchObject({ answer: 'to c', question: 'c', busy: false });
  });
  it('waits for the pause of what came meanwhile', async () => {
    const { asked, open, follower, settle } = server();
    follower.want('a');
    await settle();
    follower.want('b', 500);
    open[0]?.answer('to a');
    await settle();
    expect(asked).toEqual(['a']);
    await vi.advanceTimersByTimeAsync(500);
    expect(asked).toEqual(['a', 'b']);
  });
  it('keeps the older answer beside the failure of the newer question', async () => {
    const { open, follower, state, settle } = server();
    follower.want('a');
    await settle();
    open[0]?.answer('to a');
    await settle();
    follower.want('b');
    await settle();
    open[1]?.fail();
    await settle();
    expect(state()).toMatchObject({ answer: 'to a', question: 'a', busy: false });
    expect(state().problem).not.toBeNull();
  });
  it('drops the answer when nothing is wanted any more', async () => {
    const { open, follower, state, settle } = server();
    follower.want('a');
    await settle();
    follower.want(null);
    open[0]?.answer('to a');
    await settle();
    expect(state().answer).toBeUndefined();
    expect(state().busy).toBe(false);
  });
});
