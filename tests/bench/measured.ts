/** What is read of a page: its article, a selection at its end, a selection of all of it, or its article from the last paragraph on. */
export const PASSAGES = ['article', 'last paragraph', 'all highlighted', 'from here'] as const;
export type PassageName = (typeof PASSAGES)[number];

/** Of one reading; times in milliseconds. */
export interface Measured {
  /** Until the first sentence can be spoken. */
  readonly first: number;
  /** Until all sentences are made. */
  readonly total: number;
  /** The longest time without letting the page go on, Readability's own parsing taken off. */
  readonly longest: number;
  readonly sentences: number;
}
