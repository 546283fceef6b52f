/**
 * Something that a reader sees and that is no character of the page's text, said in words at its
 * place. Not said when the page is read exactly as it is written, save that text is struck out (a
 * dose that no longer holds must never be heard as one that does) or passed over although it is seen, and what the parts
 * of a formula are to one another (a half must never be heard as two numbers).
 */
export interface Cue {
  /** Counts from the block's start, UTF-16 code units; the block's length stands for its end. */
  readonly at: number;
  readonly says: CueWords;
}

export type CueWords =
  /** The number or letter in front of a list item, as it is shown: "3.". */
  | { readonly kind: 'list number'; readonly text: string }
  /** The words at the head of a table cell's column: "Dose". */
  | { readonly kind: 'column header'; readonly text: string }
  /** The name of a table's row, for a cell that is read without it: "Potassium". */
  | { readonly kind: 'row header'; readonly text: string }
  /** What was just read names what comes next: a table's row, a term. A colon, so that the voice does not close. */
  | { readonly kind: 'name end' }
  /** A table of data begins: what comes is short and has no sentences. */
  | { readonly kind: 'table start' }
  /** The words that follow are somebody else's. */
  | { readonly kind: 'quote start' }
  | { readonly kind: 'quote end' }
  /** The words that follow are said for a picture, not written. */
  | { readonly kind: 'picture start' }
  /** The heading before it is that of a section that is folded away: what is in it is not read. */
  | { readonly kind: 'closed section' }
  /** The heading before it is that of a list of sources, which is not read. */
  | { readonly kind: 'passed list' }
  /** Struck text begins: it must never be heard as valid. */
  | { readonly kind: 'deletion start' }
  | { readonly kind: 'deletion end' }
  /**
   * A part of a formula begins, or all of it ends: the name of its MathML element, then the part's number from 0, or
   * `end`: "mfrac 1", "mfrac end". "math 0" is where the formula begins.
   */
  | { readonly kind: 'math'; readonly text: string }
  /** The site wants a pause here. */
  | { readonly kind: 'site break' };

/** Whether a cue belongs to the sentence that reaches up to `end`: what ends there does, what begins there is the next one's. */
export function isCueBefore({ at, says }: Cue, end: number): boolean {
  return at < end || (at === end && isEnd(says));
}

const ends: ReadonlySet<CueWords['kind']> = new Set([
  'deletion end',
  'closed section',
  'passed list',
  'quote end',
  'name end',
]);

function isEnd(says: CueWords): boolean {
  return says.kind === 'math' ? says.text.endsWith('end') : ends.has(says.kind);
}
