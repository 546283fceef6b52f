/** Languages the sheet is written in. */
export const SHEET_LANGUAGES = ['en', 'es', 'ar', 'zh'] as const;
export type SheetLanguage = (typeof SHEET_LANGUAGES)[number];

export const PAPERS = ['A4', 'Letter'] as const;
export type Paper = (typeof PAPERS)[number];

/** What a clinic wants on its sheet, as it was typed. */
export interface HandOutWishes {
  readonly clinic: string;
  /** Where the clinic tells how to get Hark: a web address, or nothing. */
  readonly address: string;
  /** Whom patients can ask: a telephone number, a desk, an e-mail address. */
  readonly help: string;
  readonly language: SheetLanguage;
  readonly paper: Paper;
}

/** UTF-16 units of what is typed. More does not stand on one sheet in large type. */
export const HAND_OUT_LIMITS = { clinic: 60, address: 120, help: 100 } as const;

export const NO_WISHES: HandOutWishes = { clinic: '', address: '', help: '', language: 'en', paper: 'A4' };
