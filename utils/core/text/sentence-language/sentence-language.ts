/**
 * What a language adds to finding sentences. Every list is words parted by white space, without
 * the final full stop; `_` stands for a space inside an entry ("z._B"). An entry in lower case
 * matches in any case; an entry with a capital letter only as it is written.
 */
export interface SentenceLanguage {
  /** Never the end of a sentence: titles before a name, "e.g." */
  readonly leading: string;
  /** May end a sentence ("etc.", "Inc.", "p.m."): the word after it decides. */
  readonly either: string;
  /** Mostly after a number or a date: the end of a sentence whenever a capital letter follows ("2014 r.", "a. C."). */
  readonly closing?: string;
  /** Stands before a number ("No. 5", "p. 23"), otherwise an ordinary word. */
  readonly numbering: string;
  /** Words that begin a sentence far more often than they follow an abbreviation or an initial. */
  readonly starters: string;
  /** "3. Mai": a number with a full stop is an ordinal when a capital letter follows. */
  readonly ordinals?: 'before capitals';
  /** Signs that end a sentence in this language only, as the inside of a character class. */
  readonly stops?: string;
  /** “ closes a quotation („so“) and » opens one (»so«). */
  readonly quotes?: 'low and reversed';
}
