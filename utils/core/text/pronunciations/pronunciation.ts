/** How a reader wants a word or phrase said. */
export interface Pronunciation {
  /** As it is written in a page. */
  readonly text: string;
  /** What is said for it. */
  readonly say: string;
  /** BCP 47 tag of the texts it is for: `en` goes for `en-GB` too. Null is for all texts. */
  readonly language: string | null;
  readonly where: (typeof WHERE)[number];
  readonly letters: (typeof LETTERS)[number];
}

/** `word`: only where no letter, mark or number touches it. */
export const WHERE = ['word', 'anywhere'] as const;

/** Whether capital and small letters count as the same. */
export const LETTERS = ['any case', 'as written'] as const;

/** How many entries are kept. Hark's own bound: what a person can look through, ten times over. */
export const MOST_PRONUNCIATIONS = 500;

/** The longest `text` or `say` in UTF-16 units. Hark's own bound. */
export const LONGEST_PRONUNCIATION = 80;

/** The longest language tag in UTF-16 units: what RFC 5646 (4.4.1) asks every program to keep. */
export const LONGEST_LANGUAGE = 35;

/** Without white space at the ends or in a row, and with composed letters: as entries are kept. */
export function tidyPronunciation(entry: Pronunciation): Pronunciation {
  return { ...entry, text: tidy(entry.text), say: tidy(entry.say) };
}

function tidy(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}
