import type { Kind, Step } from '../lab.types';

/** One box of a step's form. */
export type Box<K extends Kind = Kind> = {
  name: Exclude<keyof Step<K>, 'kind'> & string;
  label: string;
  description?: string;
  /** Whether the box is there, for what the step says so far. */
  when?: (step: Step<K>) => boolean;
} & (
  | {
      type:
        | 'text'
        | 'integer'
        | 'words'
        | 'zone'
        | 'country'
        | 'currency'
        | 'candidateField'
        | 'switch'
        | 'format';
    }
  | { type: 'choice'; options: { value: string; label: string }[] }
);

/** A kind of step: how it is named and explained in the menu, what it begins as, what can be set. */
export type Entry<K extends Kind = Kind> = {
  kind: K;
  subject: Subject;
  name: string;
  explain: string;
  fresh: Step<K>;
  boxes: Box<K>[];
};

export const subjects = [
  'Text',
  'Look up',
  'Dates',
  'Numbers and money',
  'Contact and place',
  'When to use it',
] as const;
export type Subject = (typeof subjects)[number];

/** Keeps a step's own type while it is written down. */
export const one = <K extends Kind>(entry: Entry<K>) => entry as unknown as Entry;

/** Whether a test compares with a value. */
export const valued = (test: string) => test === 'is' || test === 'isNot' || test === 'contains';
