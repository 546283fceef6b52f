import { findKept } from './find-kept.ts';
import { LONGEST_PRONUNCIATION, type Pronunciation } from './pronunciation.ts';

/** Why an entry is not taken. `word` is what it holds that no entry may touch. */
export type Refusal =
  | { readonly reason: 'text-empty' | 'say-empty' | 'too-long' | 'sign-in-text' | 'sign-in-say' | 'language' }
  | { readonly reason: 'number' | 'limit' | 'unit'; readonly word: string };

/** From a letter to a letter or full stop, with nothing between that has a meaning of its own. */
const TEXT = /^\p{L}(?:[\p{L}\p{M}\p{Join_Control} .'’·-]*[\p{L}\p{M}.'’])?$/u;
const SAY = /^\p{L}(?:[\p{L}\p{M}\p{Join_Control} .,'’-]*[\p{L}\p{M}.'’])?$/u;

/**
 * Why an entry cannot be taken, or null where it can: it may never add, remove or change a digit, a unit, a negation
 * or a limit, so it holds none of them on either side.
 *
 * @param entry as `tidyPronunciation` gives it
 */
export function checkEntry({ text, say, language }: Pronunciation): Refusal | null {
  if (text === '') return { reason: 'text-empty' };
  if (say === '') return { reason: 'say-empty' };
  if (text.length > LONGEST_PRONUNCIATION || say.length > LONGEST_PRONUNCIATION) return { reason: 'too-long' };
  if (language !== null && !/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/u.test(language)) return { reason: 'language' };
  const kept = findKept(text, language) ?? findKept(say, language);
  if (kept !== null) return { reason: kept.kind, word: kept.word };
  if (!TEXT.test(text)) return { reason: 'sign-in-text' };
  return SAY.test(say) ? null : { reason: 'sign-in-say' };
}
