import { hashKey, type UseMutationOptions, type UseMutationResult, useMutation } from '@tanstack/react-query';
import { useCallback, useLayoutEffect, useRef, useState } from 'react';

/**
 * A request that changes something; the only way to one. While it is under way the same is not sent again: the second click
 * of a double click comes before React has drawn the button as loading, and its answer would take the first one's place.
 * Whoever waits for it gets the answer of the first.
 */
export function useChange<Data, Given = void, Context = unknown>(
  options: UseMutationOptions<Data, Error, Given, Context>,
): UseMutationResult<Data, Error, Given, Context> {
  const mutation = useMutation(options);
  const send = mutation.mutateAsync;
  const underWay = useRef(new Map<string, Promise<Data>>());
  // The last that ended of each: several may end before React draws again.
  const [ended, setEnded] = useState<ReadonlyMap<string, Promise<Data>>>(new Map());
  // Over only when its answer is on screen: until then there is the button of before to be clicked.
  useLayoutEffect(() => {
    for (const [what, sent] of ended) {
      if (underWay.current.get(what) === sent) underWay.current.delete(what);
    }
  }, [ended]);

  const mutateAsync = useCallback<typeof send>(
    (...asked) => {
      const what = hashKey([asked[0]]);
      const before = underWay.current.get(what);
      if (before) return before;
      const sent = send(...asked);
      underWay.current.set(what, sent);
      const over = () => setEnded((before) => new Map(before).set(what, sent));
      sent.then(over, over);
      return sent;
    },
    [send],
  );
  const mutate = useCallback<typeof mutation.mutate>(
    (...asked) => void mutateAsync(...asked).catch(() => {}),
    [mutateAsync],
  );
  return { ...mutation, mutate, mutateAsync };
}
