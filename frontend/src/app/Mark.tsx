import { VisuallyHidden } from '@mantine/core';

/** A number at a place of the navigation: how much there waits for a person. Nothing where nothing does. */
export function Mark({ number, words }: { number: number; words: string }) {
  if (number === 0) return null;
  return (
    <span className="mark figures">
      <span aria-hidden>{number.toLocaleString('en-GB')}</span>
      <VisuallyHidden>{`, ${words}`}</VisuallyHidden>
    </span>
  );
}
