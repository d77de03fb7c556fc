import { Fragment } from 'react';

/** A text that is broken before an @ rather than inside a word, where it is too long for its line. */
export function Breakable({ text }: { text: string }) {
  return text.split(/(?=@)/).map((part, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: its place is all that a part is known by
    <Fragment key={at}>
      {at > 0 && <wbr />}
      {part}
    </Fragment>
  ));
}
