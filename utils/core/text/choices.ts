/** Choices of how a text is said, beside the reading. What is left out of them is as it is without. */
export interface Choices {
  readonly numbers?: Numbers;
  readonly punctuation?: Punctuation;
  readonly citations?: Citations;
  readonly links?: Links;
  readonly abbreviations?: Abbreviations;
}

/** As people say them, or one digit after the other. */
export const NUMBERS = ['natural', 'digits'] as const;
export type Numbers = (typeof NUMBERS)[number];

/** Heard as pauses, or said by its name too. */
export const PUNCTUATION = ['pauses', 'spoken'] as const;
export type Punctuation = (typeof PUNCTUATION)[number];

/** Numbers of references in brackets, and notes in raised digits: "[1]", "[2, 3]", "word¹". */
export const CITATIONS = ['read', 'skip'] as const;
export type Citations = (typeof CITATIONS)[number];

/** Addresses of pages that stand in the text: said whole, or as one word for "link". */
export const LINKS = ['read', 'skip'] as const;
export type Links = (typeof LINKS)[number];

/** "HIV" as letters, or followed by what they stand for. */
export const ABBREVIATIONS = ['plain', 'explained'] as const;
export type Abbreviations = (typeof ABBREVIATIONS)[number];
