/**
 * Something that a reader sees and that is no character of the page's text, said in words at its
 * place. Not said when the page is read exactly as it is written.
 */
export interface Cue {
  /** Counts from the block's start, UTF-16 code units; the block's length stands for its end. */
  readonly at: number;
  readonly says: CueWords;
}

export type CueWords =
  /** The number or letter in front of a list item, as it is shown: "3.". */
  { readonly kind: 'list number'; readonly text: string };

/** What is said for a cue, in the language of the text around it. */
export function sayCue(says: CueWords): string {
  return says.text;
}
