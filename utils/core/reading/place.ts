/** A place in what is said of a script: the player's own. See `WrittenPlace` for the page's. */
export interface Place {
  /** Index of the sentence in the script. */
  readonly sentence: number;
  /** UTF-16 offset in that sentence's spoken form. */
  readonly offset: number;
}
