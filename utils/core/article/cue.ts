import { findCueWords } from './cue-words.ts';

/**
 * Something that a reader sees and that is no character of the page's text, said in words at its
 * place. Not said when the page is read exactly as it is written, save that text is struck out: a
 * dose that no longer holds must never be heard as one that does.
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
  /** The heading before it is that of a section that is folded away: what is in it is not read. */
  | { readonly kind: 'closed section' }
  /** Struck text begins: it must never be heard as valid. */
  | { readonly kind: 'deletion start' }
  | { readonly kind: 'deletion end' };

/** What is said for a cue. `lang` is the BCP 47 tag of the text around it. */
export function sayCue(says: CueWords, lang: string | null): string {
  if (says.kind === 'list number') return says.text;
  if (says.kind === 'column header') return /[.:;?!]$/.test(says.text) ? says.text : `${says.text}:`;
  const { deleted, endOfDeletion, closedSection } = findCueWords(lang);
  if (says.kind === 'closed section') return closedSection;
  return says.kind === 'deletion start' ? deleted : endOfDeletion;
}

/** Whether a cue belongs to the sentence that reaches up to `end`: what ends there does, what begins there is the next one's. */
export function isCueBefore({ at, says }: Cue, end: number): boolean {
  return at < end || (at === end && (says.kind === 'deletion end' || says.kind === 'closed section'));
}

/** Whether a cue is said however close the reading stays to what is written. */
export function isCueOfSafety({ says }: Cue): boolean {
  return says.kind === 'deletion start' || says.kind === 'deletion end';
}
