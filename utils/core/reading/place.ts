/** A place in a script. */
export interface Place {
  /** Index of the sentence in the script. */
  readonly sentence: number;
  /** UTF-16 offset in that sentence's spoken form. */
  readonly offset: number;
}
