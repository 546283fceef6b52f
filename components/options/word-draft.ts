import type { Pronunciation } from '@/utils/core/text/pronunciations/pronunciation.ts';

/** The word that is being written: a new one, or one of the list. */
export interface WordDraft {
  readonly of: Pronunciation | null;
  readonly entry: Pronunciation;
}

export const emptyDraft: WordDraft = {
  of: null,
  entry: { text: '', say: '', language: null, where: 'word', letters: 'any case' },
};

/** What the reader was last told about the words. */
export type WordNote = { readonly kind: 'status' | 'alert'; readonly words: string };

/** Languages to choose from: those Hark has words of its own for, and more with many readers. */
export const WORD_LANGUAGES =
  'en es fr de pt it nl pl sv da nb fi cs hu ro el tr ru uk ar he fa hi bn vi id zh ja ko th'.split(' ');
