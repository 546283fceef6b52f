import { scandinavian } from './scandinavian.ts';
import type { SentenceLanguage } from './sentence-language.ts';

/** Swedish writes ordinals without a full stop, so a number with one ends the sentence. */
export const swedish: SentenceLanguage = {
  leading: scandinavian.leading,
  either: scandinavian.either,
  closing: scandinavian.closing ?? '',
  numbering: scandinavian.numbering,
  starters: scandinavian.starters,
};
